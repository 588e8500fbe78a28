/** Error table of publications. */
export const PUBLICATION_FAULTS = {
  PUBLICATION_PERIOD: { status: 422, message: '公示期间应为1至12个月，且起始月份不晚于截止月份。' },
  PUBLICATION_OPEN: { status: 422, message: '公示期间有月份尚未结账，请等结账后再编制，以免公示后数字变动。' },
  PUBLICATION_EMPTY: { status: 422, message: '所选范围和期间没有可公示的数据。' },
  PUBLICATION_LONG: { status: 422, message: '公示超过1000条，请缩小范围或改为按单位公示。' },
  PUBLICATION_PERSON: { status: 403, message: '公示须由具体人员办理。' },
  PUBLICATION_OWN: { status: 403, message: '编制人不能审核自己编制的公示。' },
  PUBLICATION_WORDS: { status: 422, message: '退回时请写明意见。' },
  PUBLICATION_OVER: { status: 422, message: '公示期已过，不再登记异议。' },
  PUBLICATION_RUNS: { status: 422, message: '公示期未满，不能结束公示。' },
  PUBLICATION_OBJECTED: { status: 422, message: '还有异议未答复，不能结束公示。' },
} as const;

/** One row of the table in the form `GoaError` takes. */
export function publicationFault(code: keyof typeof PUBLICATION_FAULTS) {
  return { code, ...PUBLICATION_FAULTS[code] };
}
