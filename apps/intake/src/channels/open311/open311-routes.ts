import { answerRefusalsByOpen311 } from '#open311';
import express, { type RequestHandler } from 'express';

const readForm = express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 200 });

/** Before every endpoint of GeoReport v2: forms are read there, and refusals answered as the specification has them. */
export const open311Routes: RequestHandler = (request, response, next) => {
  answerRefusalsByOpen311(request, response);
  readForm(request, response, next);
};
