import { Button, type ButtonProps } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

/** A link that looks like a button; a real link, so that it opens in a new tab and is read as one. */
export function ButtonLink({ to, type, children }: { to: string; type?: ButtonProps['type']; children: ReactNode }) {
  const href = useHref(to);
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Button type={type} href={href} onClick={(event) => follow(event as MouseEvent<HTMLAnchorElement>)}>
      {children}
    </Button>
  );
}
