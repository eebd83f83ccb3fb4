import type { INestApplication, Type } from '@nestjs/common';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';

/** A handler of HTTP requests, as it stands in its controller. */
export interface Endpoint {
  /** `DispatchIncident.dispatch` */
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** `/incidents/:incidentId/dispatches` */
  readonly path: string;
  readonly controller: Type;
  readonly handler: object;
  /** Whether it is inside the house (health, metrics): not in the documents. */
  readonly inside: boolean;
}

/** All handlers of HTTP requests of an application. */
export function endpointsOf(app: INestApplication): Endpoint[] {
  const modules = [...app.get(ModulesContainer, { strict: false }).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => (metatype ? handlersOf(metatype as Type) : []));
}

function handlersOf(controller: Type): Endpoint[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .map((name) => ({ name, handler: prototype[name]! }))
    .filter(({ handler }) => Reflect.hasMetadata(METHOD_METADATA, handler))
    .map(({ name, handler }) => ({
      id: `${controller.name.replace(/Controller$/, '')}.${name}`,
      method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod] as Endpoint['method'],
      path: joined(pathOf(controller), pathOf(handler)),
      controller,
      handler,
      inside: isExcluded(controller),
    }));
}

const pathOf = (target: object): string | undefined => Reflect.getMetadata(PATH_METADATA, target) as string | undefined;

const joined = (...parts: (string | undefined)[]): string =>
  `/${parts
    .flatMap((part) => (part ?? '').split('/'))
    .filter(Boolean)
    .join('/')}`;

/** As `@ApiExcludeController()` notes it. */
const isExcluded = (controller: Type): boolean => {
  const [excluded] = (Reflect.getMetadata('swagger/apiExcludeController', controller) ?? []) as boolean[];
  return excluded === true;
};
