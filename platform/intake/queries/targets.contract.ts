import { defineContract } from '#standards/language';

/** 可导入的台账: resources that the asker may make rows of, and the roster when the organisation may be brought up. */
export const targets = defineContract<
  readonly { readonly resource: string; readonly title: string; readonly create: boolean; readonly update: boolean }[]
>()({
  type: 'query',
  on: 'intake',
  name: 'targets',
  title: '可导入的台账',
  permission: 'signedIn',
  input: {},
});
