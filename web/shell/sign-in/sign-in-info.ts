/** What the sign-in page may know before anybody has signed in. */
export interface SignInInfo {
  readonly demo: boolean;
  readonly accounts: readonly DemoAccount[];
}

/** An account of the fictional province, offered for trying out. */
export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly title: string;
}
