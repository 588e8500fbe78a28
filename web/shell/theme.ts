import type { ThemeConfig } from 'antd';

const FONT =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "HarmonyOS Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif';

/** White ground, one blue, greys dark enough to be read; no gradients. */
export const standardTheme: ThemeConfig = {
  cssVar: { key: 'goa' },
  hashed: false,
  token: {
    fontFamily: FONT,
    fontSize: 14,
    borderRadius: 4,
    colorPrimary: '#1d5fbf',
    colorPrimaryHover: '#174f9f',
    colorPrimaryActive: '#123f80',
    colorLink: '#1d5fbf',
    colorLinkHover: '#174f9f',
    colorLinkActive: '#123f80',
    colorInfo: '#1d5fbf',
    colorError: '#c0262d',
    colorSuccess: '#1a7f4b',
    colorWarning: '#9a5b00',
    // The tints that are derived from colours this dark are murky.
    colorInfoBg: '#eef4fc',
    colorSuccessBg: '#eef7f1',
    colorWarningBg: '#fdf6e7',
    colorErrorBg: '#fdf1f1',
    colorText: '#1f2329',
    colorTextSecondary: '#434a54',
    colorTextTertiary: '#555c66',
    colorTextQuaternary: '#646b75',
    colorTextDescription: '#555c66',
    colorTextPlaceholder: '#666d77',
    colorBgLayout: '#f4f6f9',
    wireframe: false,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
  },
  components: {
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', bodyBg: '#f4f6f9', headerHeight: 56, headerPadding: '0 16px' },
    Menu: { itemSelectedBg: '#e8f0fb', itemSelectedColor: '#174f9f', activeBarBorderWidth: 0 },
    Table: { headerBg: '#f4f6f9', headerColor: '#1f2329', cellPaddingBlockSM: 7 },
    Tabs: { horizontalItemPadding: '10px 0' },
  },
};

/** 关怀版: large letters, large targets, strong contrast (互联网网站适老化通用设计规范). */
export const largeTextTheme: ThemeConfig = {
  ...standardTheme,
  cssVar: { key: 'goa-large' },
  token: {
    ...standardTheme.token,
    fontSize: 18,
    controlHeight: 44,
    controlHeightSM: 40,
    lineHeight: 1.6,
    colorPrimary: '#0b4a9e',
    colorPrimaryHover: '#083a7d',
    colorPrimaryActive: '#062c60',
    colorLink: '#0b4a9e',
    colorLinkHover: '#083a7d',
    colorText: '#000000',
    colorTextSecondary: '#1f2329',
    colorTextTertiary: '#2b3038',
    colorTextQuaternary: '#3a404a',
    colorTextDescription: '#2b3038',
    colorTextPlaceholder: '#4a505a',
    colorBorder: '#5c636e',
  },
  components: { ...standardTheme.components, Table: { headerBg: '#e6ebf2', headerColor: '#000000' } },
};
