const FIRST = '龙 凤 青 白 黑 红 大 小 长 平 石 双 三 五 清 金 银 花 茶 竹 松 杉 梨 桃 枫 云 麻 羊 马 牛'.split(' ');
const SECOND = '场 坪 岩 寨 塘 溪 河 坡 关 桥 井 洞 山 坝 冲 湾 林 泉 沟 岭 门 滩 台 口 坳'.split(' ');

/** How many different names {@link placeName} gives. */
export const placeNameCount = FIRST.length * SECOND.length;

/** The `index`-th invented name of a small place (龙场, 青岩 …); different for every index below {@link placeNameCount}. */
export function placeName(index: number): string {
  if (index >= placeNameCount) throw new RangeError(`only ${placeNameCount} place names can be told apart`);
  // 397 is a prime and therefore visits every pair once, in an order that looks unplanned.
  const pair = (index * 397) % placeNameCount;
  return FIRST[pair % FIRST.length]! + SECOND[Math.floor(pair / FIRST.length)]!;
}
