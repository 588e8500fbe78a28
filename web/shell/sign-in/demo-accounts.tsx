import type { DemoAccount } from './sign-in-info.ts';

/** The demo accounts as a list to choose from; the password stands in the terminal in which the server was started. */
export function DemoAccounts({
  accounts,
  onChoose,
}: {
  accounts: readonly DemoAccount[];
  onChoose: (login: string) => void;
}) {
  return (
    <section className="goa-demo" aria-labelledby="demo-title">
      <h2 id="demo-title">演示账号</h2>
      <p className="goa-muted">数据均为虚构。密码见启动本系统的终端窗口。</p>
      <ul>
        {accounts.map(({ login, name, unit, title }) => (
          <li key={login}>
            <button type="button" onClick={() => onChoose(login)}>
              <strong>{name}</strong>
              <span>
                {unit} {title}
              </span>
              <code>{login}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
