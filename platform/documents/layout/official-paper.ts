/** An official document as it is printed, by GB/T 9704-2012《党政机关公文格式》. */
export interface OfficialPaper {
  /** 发文机关标志 without 文件: `样例市机关事务管理局`. */
  readonly agency: string;
  /** 发文字号 `样机管〔2026〕7号`; none while it is a draft. */
  readonly number: string | null;
  /** 紧急程度. */
  readonly urgency: string | null;
  /** 签发人, printed on documents to a superior only (7.2.6). */
  readonly signer: string | null;
  readonly title: string;
  /** 主送机关, without the colon. */
  readonly mainTo: string;
  /** Paragraphs; 一、 （一） 1. at their beginning make headings. */
  readonly paragraphs: readonly string[];
  /** 附件说明: names of what is enclosed. */
  readonly attachments: readonly string[];
  /** 发文机关署名. */
  readonly signature: string;
  /** 成文日期, `yyyy-mm-dd`; none while it is a draft. */
  readonly date: string | null;
  /** 附注, without its brackets. */
  readonly note: string | null;
  /** 抄送机关. */
  readonly copyTo: string | null;
  /** 印发机关. */
  readonly issuer: string;
  /** Address that the two-dimensional code leads to, and the digest printed beside it. */
  readonly verify: { readonly address: string; readonly digest: string } | null;
}

/** A day as official documents write it: Arabic digits, no leading zeros (7.3.5.4). */
export function officialDate(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
