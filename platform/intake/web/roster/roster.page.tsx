import { PageHead } from '#web/kit';
import { BeginBox } from '../begin/begin-box.tsx';
import { OpenBatches } from '../begin/open-batches.tsx';
import { TemplateLink } from '../begin/template-link.tsx';
import '../intake.css';

/** `/intake/roster`: brings up an empty bureau from one workbook of units and people. */
export default function RosterPage() {
  return (
    <>
      <PageHead
        trail={[{ title: '组织机构', to: '/organisation' }]}
        title="机构与人员名册"
        actions={<TemplateLink resource="roster" />}
      />
      <section className="goa-section" aria-label="上传名册">
        <p>一次建好单位、内设机构、岗位、人员和任职，并为每个人开通账号。表格里放两张工作表：</p>
        <dl className="goa-facts goa-intake-roster">
          <div>
            <dt>单位</dt>
            <dd>单位名称、简称、统一社会信用代码、行政区划代码、单位类别、主管单位、编制数</dd>
          </div>
          <div>
            <dt>人员</dt>
            <dd>姓名、工号、编制单位、工作单位、部门、岗位/职务、领导职务层次、职级、任职方式、任职日期、手机号</dd>
          </div>
          <div>
            <dt>一人多岗</dt>
            <dd>一个任职写一行，工号相同即同一人；任职方式可填任职、兼职、主持工作、代理、借调、挂职、派遣等</dd>
          </div>
        </dl>
        <BeginBox resource="roster" />
      </section>
      <OpenBatches target="roster" />
    </>
  );
}
