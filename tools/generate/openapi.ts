import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { DynamicModule } from '@nestjs/common';
import { custodians, stages } from '#contracts';
import ts from 'typescript';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** RFC 9457, as every refusal is answered. */
const problemDetails = {
  type: 'object',
  required: ['type', 'title', 'titleEn', 'status', 'code'],
  properties: {
    type: { type: 'string', description: 'urn:grid-dispatch:problem:<code>' },
    title: { type: 'string', description: '中文说明' },
    titleEn: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; what a program should look at' },
    correlationId: { type: 'string' },
  },
};

/** What every command on an incident answers (libs/custody, StepTaken), and maybe more. */
const stepTaken = {
  type: 'object',
  required: ['incidentId', 'incidentVersion', 'stage', 'custodian'],
  properties: {
    incidentId: { type: 'string', format: 'uuid' },
    incidentVersion: { type: 'integer', minimum: 1, description: 'Also in the ETag, ready for the next If-Match' },
    stage: { type: 'string', enum: [...stages] },
    custodian: { type: 'string', enum: [...custodians] },
  },
};

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The incident version that the sender saw; a stale one is refused with the current state',
  schema: { type: 'string', pattern: '^"?\\d{1,9}"?$' },
};

/** The OpenAPI document of a service, from its controllers, their schemas and their doc comments. */
export async function openApiOf(name: string, module: DynamicModule): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestExpressApplication>(module, { preview: true, logger: false });
  const description = new DocumentBuilder()
    .setTitle(`Grid Dispatch: ${name}`)
    .setVersion('1')
    .addServer(`/api/${name}`)
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const comments = docComments(`apps/${name}/src`);
  for (const file of ['libs/corrections/src', 'libs/custody/src', 'libs/service-runtime/src']) {
    for (const [id, comment] of docComments(file)) comments.set(id, comment);
  }
  document.components = {
    ...document.components,
    schemas: { ProblemDetails: problemDetails as never, StepTaken: stepTaken as never },
  };
  for (const [route, path] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = path[method];
      if (!operation) continue;
      const comment = comments.get(operation.operationId ?? '');
      if (!comment) throw new Error(`${name}: ${operation.operationId} has no doc comment`);
      operation.description = comment;
      if (isStep(route, operation)) {
        operation.parameters = [...(operation.parameters ?? []), ifMatch as never];
        operation.responses['201'] = {
          description: 'The step was taken',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/StepTaken' } } },
        };
      }
      operation.responses['default'] = {
        description: 'A refusal: problem details with a stable code',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
      };
    }
  }
  return document;
}

/** Side facts carry no version. */
const takesFact = /\/(repeat-calls|caller-withdrawals|remarks|urges)$/;

/** Whether it takes a step on one incident. */
const isStep = (route: string, { parameters = [] }: Operation): boolean =>
  route.includes('{incidentId}') &&
  !takesFact.test(route) &&
  parameters.some((p) => 'name' in p && p.name === 'Idempotency-Key');

/** Doc comments by `Controller.method`, from the sources. */
function docComments(folder: string): Map<string, string> {
  const comments = new Map<string, string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('controller.ts')) continue;
    const path = join(folder, file);
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      // A controller may be made by a function, which says who may use it.
      if (!ts.isClassDeclaration(node) || !node.name) return node.forEachChild(visit);
      for (const member of node.members) {
        if (!ts.isMethodDeclaration(member) || !ts.isIdentifier(member.name)) continue;
        const text = ts
          .getJSDocCommentsAndTags(member)
          .flatMap((doc) => (ts.isJSDoc(doc) ? [ts.getTextOfJSDocComment(doc.comment) ?? ''] : []))
          .join('\n');
        if (text) comments.set(`${node.name.text.replace(/Controller$/, '')}.${member.name.text}`, text);
      }
    };
    source.forEachChild(visit);
  }
  return comments;
}
