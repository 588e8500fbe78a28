import { Button } from 'antd';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ApiError } from '../kit/api/api-error.ts';
import { ButtonLink } from '../kit/button-link.tsx';
import { PageHead } from '../kit/page-head.tsx';
import { sentenceOf } from '../kit/state/failure.tsx';

/** The page for an address that leads nowhere. */
export function NotFound() {
  return <Sign title="页面不存在" words="您访问的地址不存在，可能已经改名或停用。" />;
}

/** The page for somebody who may not open a page. */
export function Forbidden() {
  return <Sign title="没有权限" words="当前任职没有打开该页面的权限。如有多个任职，可在右上角切换后再试。" />;
}

/** The page for anything thrown while a page was loaded or drawn. */
export function RouteError() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  if (error instanceof ApiError && error.status === 403) return <Forbidden />;
  const stale = error instanceof TypeError && /import|module/i.test(error.message);
  return (
    <Sign title="页面出错" words={stale ? '系统刚刚升级，请刷新页面。' : sentenceOf(error)}>
      <Button type="primary" onClick={() => location.reload()}>
        刷新页面
      </Button>
    </Sign>
  );
}

function Sign({ title, words, children }: { title: string; words: string; children?: React.ReactNode }) {
  return (
    <div className="goa-sign">
      <PageHead title={title} />
      <p>{words}</p>
      <div className="goa-actions">
        {children}
        <ButtonLink to="/">回到工作台</ButtonLink>
      </div>
    </div>
  );
}
