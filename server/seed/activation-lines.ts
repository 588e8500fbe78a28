/** What the terminal says about a link that works once: whose it is, how long it waits, and the address itself. */
export function activationLines(
  link: { readonly login: string; readonly token: string; readonly expiresAt: string },
  port: number,
): string[] {
  const until = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(link.expiresAt));
  return [
    `account   "${link.login}" gets its password by this link, which works once until ${until} (Beijing time):`,
    `          http://localhost:${port}/activate#${link.token}`,
  ];
}
