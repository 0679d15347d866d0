import type { Signal } from "./story-signals.ts";

/** Made by tools/train-stories.ts (logistic regression) from 612 labelled pairs and 6611 pairs of a stream of news in eleven languages, May to November 2026. */
export const bias = -0.454;

export const weights: Readonly<Record<Signal, number>> = {
  titleCosine: 0.390,
  titleRuns: 1.257,
  bodyCosine: -0.473,
  bodyRuns: 0.843,
  bodyRunsSquared: 0.864,
  noBody: 0.412,
  wholeCosine: 0.627,
  titleToldLess: 1.023,
  titleToldMore: 0.748,
  better: 0.542,
  namesMeet: -0.021,
  namesMissing: -0.927,
  numbersAgree: 0.975,
  placesMeet: 0.879,
  placesDiffer: -1.451,
  placeAndNumbers: 0.593,
  weekdaysMeet: 0.590,
  weekdaysDiffer: -0.571,
  apart: -2.008,
  apartAndRetold: -1.376,
  overADay: -1.410,
  stagesMeet: 0.212,
  stageUnmet: -0.533,
  live: -0.717,
  liveBoth: -0.416,
  oneComments: -0.900,
};
