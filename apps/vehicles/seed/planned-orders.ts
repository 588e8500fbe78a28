/** An order of the demo: where, when and how far it has come. Hours count from the midnight (Asia/Shanghai) of the day on which the demo is made; of what is under way from that very moment. */
export interface PlannedOrder {
  /** 本单位 car and driver (`own`), the pooled car of the vehicle centre (`shared`), or none. */
  readonly car: 'own' | 'shared' | 'none';
  readonly status: 'approved' | 'assigned' | 'out' | 'back' | 'settled' | 'rated' | 'archived' | 'cancelled';
  readonly from: number;
  readonly hours: number;
  readonly reason: string;
  readonly destination: string;
  readonly people: number;
  readonly km: number;
  readonly more?: Readonly<Record<string, string | boolean | number>>;
}

/** Fictional errands of a finance bureau, in each state that an order can stand in. */
export const plannedOrders: readonly PlannedOrder[] = [
  one('none', 'approved', 33, 3, '参加全市预算执行调度会', '贵阳市财政局', 3, 18),
  one('none', 'approved', 38, 4, '到乡镇核查项目资金', '云关乡人民政府', 4, 46, {
    wantsShared: true,
    words: '本单位车辆当日已派完，请调剂一辆 7 座车',
  }),
  one('none', 'approved', -2, 3, '管网抢修现场资金保障', '花果园街道办事处', 2, 12, {
    late: true,
    urgent: true,
    lateReason: '凌晨管网爆裂抢修，来不及事先申请',
  }),
  one('own', 'assigned', 57, 4, '送年度决算报表', '贵阳市审计局', 2, 22),
  one('shared', 'assigned', 34, 3, '陪同上级检查组', '南明区政务服务中心', 3, 15),
  one('shared', 'assigned', 82, 8, '到都匀学习国库集中支付', '都匀市财政局', 4, 260, { reach: 'province' }),
  one('none', 'assigned', 60, 9, '全区财政干部培训', '花溪区青岩镇', 28, 70, {
    hiredFrom: '平安达汽车租赁有限公司（虚构）',
    hiredPlate: '贵A8Z560',
    hiredDriver: '覃师傅',
    hiredPrice: '1200',
    words: '人数超过本单位车辆座位',
  }),
  one('own', 'out', -1, 3, '送预算调整方案', '南明区人大常委会', 2, 9),
  one('own', 'back', -10, 3, '取回涉密文件', '贵州省财政厅', 2, 24, { fuel: '0', tolls: '0', parking: '12' }),
  one('shared', 'settled', -39, 4, '评审中心现场踏勘', '小碧布依族苗族乡', 3, 52, {
    fuel: '86',
    tolls: '15',
    parking: '0',
  }),
  one('own', 'rated', -63, 3, '参加政府采购培训', '贵阳市公共资源交易中心', 2, 30, {
    tolls: '10',
    rating: 5,
    ratingWords: '准时、平稳',
  }),
  ...['贵阳市财政局', '贵阳市税务局', '南明区人民法院', '永乐乡人民政府', '贵州省财政厅', '贵阳市审计局'].map(
    (destination, i) =>
      one(
        i % 3 === 2 ? 'shared' : 'own',
        'archived',
        -(5 + i * 4) * 24 + 9,
        3,
        '送文件、对账',
        destination,
        2,
        20 + i * 7,
        {
          tolls: String(i * 5),
          rating: 5 - (i % 3),
        },
      ),
  ),
  one('none', 'cancelled', -87, 3, '参加座谈会', '贵阳市财政局', 2, 18, { words: '会议改期' }),
];

function one(
  car: PlannedOrder['car'],
  status: PlannedOrder['status'],
  from: number,
  hours: number,
  reason: string,
  destination: string,
  people: number,
  km: number,
  more?: PlannedOrder['more'],
): PlannedOrder {
  return { car, status, from, hours, reason, destination, people, km, more };
}
