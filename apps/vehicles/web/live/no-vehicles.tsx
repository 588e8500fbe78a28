import { ButtonLink, may, Nothing, useMe } from '#web/kit';

/** What to do when no vehicle of one's scope has ever been on the map. */
export function NoVehicles() {
  const me = useMe();
  return (
    <Nothing words="您的管辖范围内还没有车辆接入定位。">
      <ol className="goa-live-howto">
        <li>在车载终端上把服务器地址设为本平台，端口 7611（JT/T 808，2011、2013、2019 版均可）。</li>
        <li>终端首次连接后出现在“待认领终端”中，由管理人员认领到车辆。</li>
        <li>
          试用时可在服务器上运行 <code>npx goa simulate vehicles --count 50</code>，模拟车辆经真实网关上线。
        </li>
      </ol>
      {may(me, 'terminal.read') && <ButtonLink to="/r/terminal">终端管理</ButtonLink>}
    </Nothing>
  );
}
