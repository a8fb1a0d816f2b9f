import {readFileSync} from 'node:fs';

/** What the graphic of demo/story.json and demo/zh.json shows: places, views and figures, with its words. */

const facts = JSON.parse(readFileSync(new URL('../../demo/facts.json', import.meta.url), 'utf8'));
const figure = (id) => facts.figures.find((one) => one.id === id);

export const LANGUAGES = ['en', 'zh'];

/**
 * Well-known positions, in degrees north and east, to a tenth. A `visit` is the story's; the others are named in its text
 * or help the reader to find their way. `events` says which of facts.json a place belongs to.
 */
export const PLACES = [
  {id: 'ruian', at: [27.8, 120.6], events: ['E2'], visit: true, en: 'Rui’an', zh: '瑞安'},
  {id: 'xianju', at: [28.8, 120.7], events: ['E5'], visit: true, side: 'left', en: 'Xianju County', zh: '仙居县'},
  {id: 'dachen', at: [28.5, 121.9], events: ['E1', 'E6'], visit: true, en: 'Dachen Island', zh: '大陈岛'},
  {id: 'wenzhou', at: [28.0, 120.7], events: ['E2'], side: 'left', en: 'Wenzhou', zh: '温州'},
  {id: 'fuzhou', at: [26.1, 119.3], events: ['E2'], en: 'Fuzhou', zh: '福州'},
  {id: 'hangzhou', at: [30.3, 120.2], events: [], side: 'left', en: 'Hangzhou', zh: '杭州'},
];

/** Names of areas, set across them. */
export const AREAS = [
  {id: 'zhejiang', at: [29.5, 120.1], en: 'ZHEJIANG', zh: '浙江'},
  {id: 'sea', at: [29.05, 122.6], en: 'East China Sea', zh: '东海'},
];

/**
 * The views of the map: its centre, how many times larger than the whole, the length of the scale bar in kilometres,
 * which places are named, and the lines under the name of one.
 */
export const VIEWS = {
  all: {
    at: [28.6, 120.85],
    zoom: 1,
    bar: 100,
    names: ['ruian', 'xianju', 'dachen', 'hangzhou', 'fuzhou'],
    notes: {
      ruian: {en: ['26 December 2004'], zh: ['2004年12月26日']},
      xianju: {en: ['28 August 2006'], zh: ['2006年8月28日']},
      dachen: {en: ['29 August 2006'], zh: ['2006年8月29日']},
    },
  },
  settlers: {
    at: [28.55, 121.75],
    zoom: 2.2,
    bar: 50,
    names: ['dachen'],
    notes: {dachen: {en: ['467 young settlers', '1956–1960'], zh: ['467名青年垦荒者', '1956年至1960年']}},
  },
  ruian: {
    at: [27.15, 120.25],
    zoom: 2.1,
    bar: 50,
    names: ['ruian', 'wenzhou', 'fuzhou'],
    notes: {ruian: {en: ['Pandai Street', '26 December 2004'], zh: ['潘岱街道', '2004年12月26日']}},
  },
  zhejiang: {at: [29.05, 120.75], zoom: 1.3, bar: 100, names: ['ruian', 'xianju', 'dachen', 'hangzhou'], notes: {}},
  xianju: {
    at: [28.75, 121.1],
    zoom: 3,
    bar: 50,
    names: ['xianju'],
    notes: {xianju: {en: ['Baita Town', '28 August 2006'], zh: ['白塔镇', '2006年8月28日']}},
  },
  dachen: {
    at: [28.5, 121.85],
    zoom: 3,
    bar: 50,
    names: ['dachen'],
    notes: {dachen: {en: ['29 August 2006'], zh: ['2006年8月29日']}},
  },
};

/**
 * The figures drawn to scale, each a field of equal marks. What is counted in the same unit has the same marks: people are
 * one dot each, buildings one dot to a hundred.
 */
export const CHARTS = {
  premises: [
    {
      fact: figure('F3'),
      mark: 'square',
      each: 1,
      columns: 10,
      pitch: 36,
      en: ['About 100 square metres', 'of office for each village organisation:', 'the target for the end of 2006'],
      zh: ['约100平方米', '每个村级组织的办公面积：2006年底前的目标'],
      key: {en: 'One square: one square metre', zh: '一格为1平方米'},
    },
  ],
  graduates: [
    {
      fact: figure('F5'),
      mark: 'dot',
      each: 1,
      columns: 50,
      pitch: 13,
      en: ['Nearly 2,000 graduates', 'selected in 2006'],
      zh: ['近2,000名大学生', '2006年入选'],
      key: {en: 'One dot: one person', zh: '一点为1人'},
    },
  ],
  recruits: [
    {
      fact: figure('F6'),
      mark: 'dot',
      each: 1,
      columns: 29,
      pitch: 13,
      en: ['145 civil servants', 'recruited from village officials,', 'March 2007'],
      zh: ['145名公务员', '从村干部中招录，2007年3月'],
      key: {en: 'One dot: one person', zh: '一点为1人'},
    },
  ],
  yuan: [
    {
      fact: figure('F7'),
      mark: 'square',
      each: 10_000_000,
      columns: 13,
      pitch: 36,
      en: ['1.43 billion yuan', 'invested in less than a year from June 2005'],
      zh: ['14.3亿元', '自2005年6月起不到一年的投入'],
      key: {en: 'One square: 10 million yuan', zh: '一格为1,000万元'},
    },
  ],
  venues: [
    {
      fact: figure('F8'),
      mark: 'dot',
      each: 100,
      columns: 25,
      pitch: 26,
      en: ['More than 8,000 venues', 'for village activities, built in less than', 'a year from June 2005'],
      zh: ['8,000多个村级活动场所', '自2005年6月起不到一年建成'],
      key: {en: 'One dot: 100 venues', zh: '一点为100个场所'},
    },
  ],
  centers: [
    {
      fact: figure('F8'),
      mark: 'dot',
      each: 100,
      columns: 25,
      pitch: 26,
      en: ['More than 8,000 venues', 'in less than a year from June 2005'],
      zh: ['8,000多个村级活动场所', '自2005年6月起不到一年建成'],
    },
    {
      fact: figure('F9'),
      mark: 'dot',
      each: 100,
      columns: 25,
      pitch: 26,
      en: ['More than 25,000 centers', 'for village and community services, to date'],
      zh: ['25,000多个村和社区服务中心', '迄今，经过五轮建设'],
      key: {en: 'One dot: 100 venues or centers', zh: '一点为100个场所或中心'},
    },
  ],
  mountains: [
    {
      fact: figure('F13'),
      mark: 'dot',
      each: 1,
      columns: 45,
      pitch: 13,
      en: ['1,485 civil servants', 'recruited for mountain and island counties,', 'past three years'],
      zh: ['1,485名公务员', '为山区和海岛县招录，过去三年'],
      key: {en: 'One dot: one person', zh: '一点为1人'},
    },
  ],
};

export const WORDS = {
  en: {
    label: 'Map of the coast of Zhejiang, and figures drawn to scale',
    visit: 'Visited',
    tenth: 'Approximate: to a tenth of a degree',
    km: 'km',
  },
  zh: {
    label: '浙江沿海地图，以及按比例绘制的数字',
    visit: '走访地点',
    tenth: '位置为近似值，精确到0.1度',
    km: '公里',
  },
};
