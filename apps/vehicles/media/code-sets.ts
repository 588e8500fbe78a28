import { defineCodeSet } from '#standards/language';

/** 多媒体类别 of 0x0801. */
export const terminalMediaKind = defineCodeSet({
  name: 'terminalMediaKind',
  title: '多媒体类别',
  source: 'JT/T 808-2019',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'picture', label: '图像' },
    { code: 'sound', label: '音频' },
    { code: 'film', label: '视频' },
    { code: 'other', label: '其他', tone: 'bad' },
  ],
});

/** 多媒体格式编码 of 0x0801. */
export const terminalMediaFormat = defineCodeSet({
  name: 'terminalMediaFormat',
  title: '多媒体格式',
  source: 'JT/T 808-2019',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'jpeg', label: 'JPEG' },
    { code: 'tif', label: 'TIF' },
    { code: 'mp3', label: 'MP3' },
    { code: 'wav', label: 'WAV' },
    { code: 'wmv', label: 'WMV' },
    { code: 'other', label: '其他', tone: 'bad' },
  ],
});

/** 事件项编码 of 0x0801: why it was recorded. */
export const terminalMediaEvent = defineCodeSet({
  name: 'terminalMediaEvent',
  title: '多媒体触发事件',
  source: 'JT/T 808-2019',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'ordered', label: '平台下发指令' },
    { code: 'timed', label: '定时动作' },
    { code: 'robbery', label: '抢劫报警触发', tone: 'bad' },
    { code: 'crash', label: '碰撞侧翻报警触发', tone: 'bad' },
    { code: 'doorOpened', label: '门开拍照' },
    { code: 'doorClosed', label: '门关拍照' },
    { code: 'departed', label: '关门起步拍照' },
    { code: 'distance', label: '定距拍照' },
    { code: 'other', label: '其他' },
  ],
});

/** 多媒体状态. */
export const terminalMediaStatus = defineCodeSet({
  name: 'terminalMediaStatus',
  title: '多媒体状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'kept', label: '已入库', tone: 'good' },
    { code: 'refused', label: '未予入库', tone: 'bad' },
    { code: 'expired', label: '到期清除', tone: 'neutral' },
  ],
});
