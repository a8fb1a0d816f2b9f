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
  {id: 'sea', at: [29.7, 123.3], en: 'East China Sea', zh: '东海'},
  {id: 'near', at: [29.0, 122.4], en: 'East China Sea', zh: '东海'},
];

/**
 * The views of the map: its centre, how many times larger than the whole, which areas and places are named, and the lines
 * under the name of one.
 */
export const VIEWS = {
  all: {
    at: [28.6, 120.85],
    zoom: 1,
    areas: ['zhejiang', 'sea'],
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
    areas: ['near'],
    names: ['dachen'],
    notes: {dachen: {en: ['467 young settlers', '1956–1960'], zh: ['467名青年垦荒者', '1956年至1960年']}},
  },
  ruian: {
    at: [27.15, 120.25],
    zoom: 2.1,
    areas: [],
    names: ['ruian', 'wenzhou', 'fuzhou'],
    notes: {ruian: {en: ['Pandai Street', '26 December 2004'], zh: ['潘岱街道', '2004年12月26日']}},
  },
  zhejiang: {
    at: [29.05, 120.75],
    zoom: 1.3,
    areas: ['zhejiang'],
    names: ['ruian', 'xianju', 'dachen', 'hangzhou'],
    notes: {},
  },
  xianju: {
    at: [28.75, 121.1],
    zoom: 3,
    areas: [],
    names: ['xianju'],
    notes: {xianju: {en: ['Baita Town', '28 August 2006'], zh: ['白塔镇', '2006年8月28日']}},
  },
  dachen: {
    at: [28.5, 121.85],
    zoom: 3,
    areas: ['near'],
    names: ['dachen'],
    notes: {dachen: {en: ['29 August 2006'], zh: ['2006年8月29日']}},
  },
};

/**
 * The figures drawn to scale, each a field of equal marks: a dot for a person, a square for a square metre.
 */
export const CHARTS = {
  premises: {
    fact: figure('F3'),
    mark: 'square',
    columns: 10,
    pitch: 36,
    en: ['About 100 square metres', 'of office for each village organisation:', 'the target for the end of 2006'],
    zh: ['约100平方米', '每个村级组织的办公面积：2006年底前的目标'],
    key: {en: 'One square: one square metre', zh: '一格为一平方米'},
  },
  graduates: {
    fact: figure('F5'),
    mark: 'dot',
    columns: 50,
    pitch: 13,
    en: ['Nearly 2,000 graduates', 'selected in 2006'],
    zh: ['近2,000名大学生', '2006年入选'],
    key: {en: 'One dot: one person', zh: '一点为一人'},
  },
  recruits: {
    fact: figure('F6'),
    mark: 'dot',
    columns: 29,
    pitch: 13,
    en: ['145 civil servants', 'recruited from village officials,', 'March 2007'],
    zh: ['145名公务员', '从村干部中招录，2007年3月'],
    key: {en: 'One dot: one person', zh: '一点为一人'},
  },
};

export const WORDS = {
  en: {
    label: 'Map of the coast of Zhejiang, and figures drawn to scale',
    visit: 'Visited',
    tenth: 'Approximate place',
  },
  zh: {
    label: '浙江沿海地图，以及按比例绘制的数字',
    visit: '走访地点',
    tenth: '近似位置',
  },
};
