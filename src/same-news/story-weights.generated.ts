import type { Signal } from "./story-signals.ts";

/** Made by tools/train-stories.ts (logistic regression) from 612 labelled pairs and 6605 pairs of a stream of news in eleven languages, May to November 2026. */
export const bias = -0.594;

export const weights: Readonly<Record<Signal, number>> = {
  titleCosine: 0.502,
  titleRuns: 1.160,
  bodyCosine: -0.442,
  bodyRuns: 0.773,
  bodyRunsSquared: 0.629,
  noBody: 0.358,
  wholeCosine: 0.726,
  titleToldLess: 1.317,
  titleToldMore: 0.960,
  better: 0.693,
  namesMissing: -0.697,
  numbersAgree: 0.822,
  placesMeet: 0.958,
  placesDiffer: -1.162,
  placeAndNumbers: 0.616,
  weekdaysMeet: 0.574,
  weekdaysDiffer: -0.683,
  apart: -2.246,
  apartAndRetold: -1.693,
  overADay: -1.229,
  actionsMeet: 0.055,
  actionUnmet: -0.661,
  live: -0.824,
  liveBoth: -0.373,
  oneComments: -1.017,
};
