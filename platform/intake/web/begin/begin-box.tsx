import { useNavigate } from 'react-router';
import { UploadBox, type UploadedFile, useChange } from '#web/kit';

/** What a file is taken onto. */
export interface BeginBoxProps {
  /** Name of the resource, or `roster`. */
  readonly resource: string;
  /** Batch whose mended workbook this is. */
  readonly follows?: string;
  readonly disabled?: boolean;
}

/** Takes one workbook; once it has arrived, its intake begins and its page opens. */
export function BeginBox({ resource, follows, disabled }: BeginBoxProps) {
  const navigate = useNavigate();
  const change = useChange<{ readonly batch: string }>();
  const begin = async ({ id: file, name }: UploadedFile) => {
    const body = { file, name, resource, ...(follows && { follows }) };
    const { batch } = await change.mutateAsync({ path: '/api/commands/intake/begin', body });
    await navigate(`/r/intakeBatch/${batch}`);
  };
  return (
    <UploadBox
      use="workbook"
      multiple={false}
      accept=".xlsx,.xls,.et,.csv"
      hint="Excel 或 WPS 表格、CSV；可以有多张工作表、标题行和小计行，不必先整理"
      disabled={disabled}
      onDone={begin}
    />
  );
}
