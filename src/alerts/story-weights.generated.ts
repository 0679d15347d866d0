import type { Signal } from "./story-signals.ts";

/** Made by tools/train-stories.ts (logistic regression) from 612 labelled pairs and 1033 pairs of labelled clusters of news in eleven languages, May to November 2026. */
export const bias = 0.760;

export const weights: Readonly<Record<Signal, number>> = {
  titleCosine: 0.134,
  titleRuns: 1.148,
  bodyCosine: -0.766,
  bodyRuns: 0.724,
  bodyRunsSquared: 0.865,
  noBody: 0.439,
  wholeCosine: 0.155,
  titleToldLess: 0.884,
  titleToldMore: 0.335,
  better: 0.325,
  namesMeet: 0.007,
  namesMissing: -0.938,
  numbersAgree: 0.900,
  unitDiffers: 0.030,
  weekdaysMeet: 0.574,
  weekdaysDiffer: -0.733,
  apart: -2.512,
  apartAndRetold: -1.571,
  overADay: -1.360,
  stagesMeet: 0.285,
  stageUnmet: -0.471,
  live: -0.923,
  liveBoth: -0.538,
  oneComments: -0.826,
};
