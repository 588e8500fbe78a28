/** An approval that changed divisions: the day it was signed and its number. */
export interface Approval {
  readonly day: string;
  readonly document: string;
}

/** Approvals of the State Council and the Ministry of Civil Affairs that changed codes or names of Guizhou since 1981. */
export const approvals = {
  kaili1983: { day: '1983-08-19', document: '（83）国函字162号' },
  duyun1983: { day: '1983-08-19', document: '（83）国函字161号' },
  yuping1983: { day: '1983-09-07', document: '（83）国函字182号' },
  wuchuan1986: { day: '1986-08-21', document: '国函〔1986〕101号' },
  daozhen1986: { day: '1986-09-09', document: '国函〔1986〕115号' },
  yanhe1986: { day: '1986-10-07', document: '国函〔1986〕138号' },
  yinjiang1986: { day: '1986-12-13', document: '国函〔1986〕189号' },
  tongren1987: { day: '1987-08-21', document: '国函〔1987〕146号' },
  xingyi1987: { day: '1987-11-06', document: '国函〔1987〕176号' },
  shuicheng1987: { day: '1987-12-15', document: '国函〔1987〕199号' },
  anshun1990: { day: '1990-02-03', document: '民行批〔1990〕23号' },
  chishui1990: { day: '1990-09-30', document: '民行批〔1990〕94号' },
  qingzhen1992: { day: '1992-11-06', document: '民行批〔1992〕131号' },
  bijie1993: { day: '1993-12-10', document: '民行批〔1993〕242号' },
  guiyang1995: { day: '1995-07-21', document: '国函〔1995〕69号' },
  renhuai1995: { day: '1995-11-30', document: '民行批〔1995〕79号' },
  fuquan1996: { day: '1996-12-02', document: '民行批〔1996〕88号' },
  zunyi1997: { day: '1997-06-10', document: '国函〔1997〕45号' },
  panxian1999: { day: '1999-02-28', document: '民行批〔1999〕16号' },
  xiaohe2000: { day: '2000-01-21', document: '国函〔2000〕10号' },
  anshun2000: { day: '2000-06-23', document: '国函〔2000〕79号' },
  huichuan2003: { day: '2003-12-26', document: '国函〔2003〕135号' },
  bijie2011: { day: '2011-10-22', document: '国函〔2011〕130号' },
  tongren2011: { day: '2011-10-22', document: '国函〔2011〕131号' },
  guiyang2012: { day: '2012-11-15', document: '国函〔2012〕190号' },
  pingba2014: { day: '2014-12-13', document: '国函〔2014〕160号' },
  bozhou2016: { day: '2016-03-20', document: '国函〔2016〕56号' },
  panzhou2017: { day: '2017-04-09', document: '民函〔2017〕74号' },
  xingren2018: { day: '2018-07-02', document: '民函〔2018〕107号' },
  shuicheng2020: { day: '2020-06-05', document: '国函〔2020〕83号' },
  // The number of this approval was not published with the news of it.
  qianxi2021: { day: '2021-03-16', document: '' },
} as const satisfies Record<string, Approval>;

/** Key of an approval in the table. */
export type ApprovalKey = keyof typeof approvals;
