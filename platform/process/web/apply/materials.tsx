import { Button } from 'antd';
import type { ItemMaterial } from '#standards/process';
import { UploadBox } from '#web/kit';

/** A file that was uploaded for a material. */
export interface Paper {
  readonly material: string;
  readonly file: string;
  readonly name: string;
}

/** Materials of an item and what was uploaded. */
export interface MaterialsProps {
  readonly materials: readonly ItemMaterial[];
  readonly papers: readonly Paper[];
  /** Takes a function of what stands there: several uploads end at their own time. */
  readonly onChange: (change: (papers: readonly Paper[]) => readonly Paper[]) => void;
}

/** One place for each material; what is obtained by sharing is not asked for. */
export function Materials({ materials, papers, onChange }: MaterialsProps) {
  const asked = materials.filter(({ shared }) => !shared);
  if (asked.length === 0) return null;
  return (
    <fieldset className="goa-fieldset">
      <legend>办事材料</legend>
      {asked.map(({ key, title, required, note }) => (
        <div key={key} className="goa-material">
          <p className="goa-material-name">
            <span className={required ? 'goa-required' : undefined}>{title}</span>
          </p>
          {note && <p className="goa-muted">{note}</p>}
          <ul className="goa-chips">
            {papers
              .filter(({ material }) => material === key)
              .map(({ file, name }) => (
                <li key={file}>
                  {name}
                  <Button
                    type="link"
                    className="goa-link"
                    aria-label={`移除${name}`}
                    onClick={() => onChange((all) => all.filter((one) => one.file !== file))}
                  >
                    移除
                  </Button>
                </li>
              ))}
          </ul>
          <UploadBox
            use="attachment"
            label={`上传${title}`}
            onDone={({ id, name }) => onChange((all) => [...all, { material: key, file: id, name }])}
          />
        </div>
      ))}
    </fieldset>
  );
}
