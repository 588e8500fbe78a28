import { Button } from 'antd';

/** Downloads the empty workbook of a ledger, or of the roster. */
export function TemplateLink({ resource }: { resource: string }) {
  return (
    <Button href={`/api/intake/template/${resource}`} download>
      下载模板
    </Button>
  );
}
