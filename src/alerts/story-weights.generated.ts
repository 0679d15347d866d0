import type { Signal } from "./story-signals.ts";

/** Made by tools/train-stories.ts (logistic regression) from 612 labelled pairs and 6611 pairs of a stream of news in eleven languages, May to November 2026. */
export const bias = -0.430;

export const weights: Readonly<Record<Signal, number>> = {
  titleCosine: 0.382,
  titleRuns: 1.293,
  bodyCosine: -0.479,
  bodyRuns: 0.842,
  bodyRunsSquared: 0.850,
  noBody: 0.407,
  wholeCosine: 0.639,
  titleToldLess: 1.006,
  titleToldMore: 0.748,
  better: 0.506,
  namesMeet: -0.048,
  namesMissing: -0.936,
  numbersAgree: 0.753,
  placesMeet: 0.868,
  placesDiffer: -1.421,
  placeAndNumbers: 0.606,
  weekdaysMeet: 0.508,
  weekdaysDiffer: -0.574,
  apart: -2.025,
  apartAndRetold: -1.379,
  overADay: -1.407,
  stagesMeet: 0.217,
  stageUnmet: -0.527,
  live: -0.755,
  liveBoth: -0.435,
  oneComments: -0.892,
};
