import type { Signal } from "./story-signals.ts";

/** Made by tools/train-stories.ts (logistic regression) from 612 labelled pairs and 6605 pairs of a stream of news in eleven languages, May to November 2026. */
export const bias = -0.514;

export const weights: Readonly<Record<Signal, number>> = {
  titleCosine: 0.455,
  titleRuns: 1.141,
  bodyCosine: -0.494,
  bodyRuns: 0.799,
  bodyRunsSquared: 0.830,
  noBody: 0.438,
  wholeCosine: 0.616,
  titleToldLess: 1.134,
  titleToldMore: 0.839,
  better: 0.590,
  namesMeet: -0.036,
  namesMissing: -0.970,
  numbersAgree: 0.989,
  placesMeet: 0.837,
  placesDiffer: -1.438,
  placeAndNumbers: 0.597,
  weekdaysMeet: 0.604,
  weekdaysDiffer: -0.604,
  apart: -2.004,
  apartAndRetold: -1.368,
  overADay: -1.438,
  stagesMeet: 0.204,
  stageUnmet: -0.538,
  live: -0.710,
  liveBoth: -0.438,
  oneComments: -0.906,
};
