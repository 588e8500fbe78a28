import { describe, expect, test } from 'vitest';
import { checkPlate, coloursOfPlateClass, plateIssuer } from './index.ts';

describe('number plate', () => {
  test.each([
    ['贵A12345', 'ordinary'],
    ['贵A8Y274', 'ordinary'],
    ['贵O00012', 'ordinary'],
    ['贵AD12345', 'newEnergySmall'],
    ['贵JDY3058', 'newEnergySmall'],
    ['贵AF1234D', undefined],
    ['贵A12345D', 'newEnergyLarge'],
    ['贵A12345F', 'newEnergyLarge'],
    ['贵A1234警', 'police'],
    ['贵A1234学', 'learner'],
    ['贵A1234挂', 'trailer'],
    ['贵A1234试', 'trial'],
    ['川A1234领', 'consulate'],
    ['粤Z1234港', 'crossBorder'],
    ['贵A1234港', undefined],
    ['224A01使', 'embassy'],
    ['贵X1234应急', 'rescue'],
  ])('%s is %s', (plate, plateClass) => {
    const check = checkPlate(plate);
    expect(check.ok ? check.plateClass : undefined).toBe(plateClass);
  });
  test.each([
    ['贵A·12345', '间隔符'],
    ['贵AI2345', '字母I和O'],
    ['贵AO1234', '字母I和O'],
    ['贵I12345', '字母I和O'],
    ['贵aB1234', '大写'],
    ['贵A123456', '格式不符'],
    ['贵A1234', '格式不符'],
    ['A12345', '简称'],
    ['龙A12345', '简称'],
    ['', '简称'],
  ])('refuses %s because of %s', (plate, reason) => {
    const check = checkPlate(plate);
    expect(check.ok ? undefined : check.reason).toContain(reason);
  });
  test('knows issuer and possible colours', () => {
    expect(plateIssuer('贵AD12345')).toBe('贵A');
    expect(coloursOfPlateClass('newEnergySmall')).toEqual(['green']);
    expect(coloursOfPlateClass('ordinary')).toContain('yellow');
  });
});
