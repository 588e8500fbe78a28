import type { Random } from './random.ts';

// Often-met surnames stand first and are drawn more often; the last ones are read differently as surnames or have two characters.
const SURNAMES =
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 蒙 韦 覃 岑 班 单 仇 解 查 区 欧阳 上官'.split(
    ' ',
  );
const MALE =
  '伟强军磊勇杰涛明超辉鹏飞刚波斌宇浩凯健俊帆毅峰松林海川江云山成龙志国建文德胜华荣昌兴旺安邦永忠义仁礼信'.split('');
const FEMALE = '芳娜敏静秀娟英霞丽燕玲桂红梅兰凤洁琳雪莹颖佳慧婷玉珍蓉琴萍莉倩晴瑶璐薇岚菊香月春秋冬雨诗涵怡'.split('');
const EITHER = '晓小思子天一宁平乐清正新远航辰星晨阳嘉可心言知若之亦书文韵如意'.split('');

/** A name put together at random; `sex` is `1` for men, `2` for women (GB/T 2261.1). */
export function personName(random: Random, sex: '1' | '2'): string {
  const rank = random.next() ** 1.8;
  const surname = SURNAMES[Math.floor(rank * SURNAMES.length)]!;
  const given = sex === '1' ? MALE : FEMALE;
  if (random.chance(0.15)) return surname + random.pick(given);
  return surname + random.pick(random.chance(0.4) ? EITHER : given) + random.pick(given);
}
