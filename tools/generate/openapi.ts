import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { DynamicModule } from '@nestjs/common';
import { endpointsOf } from '#endpoint';
import ts from 'typescript';
import { permissionOf, Responses } from './responses.js';

export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The OpenAPI document of a service, from its controllers, their schemas and their doc comments. */
export async function openApiOf(name: string, module: DynamicModule): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestExpressApplication>(module, { preview: true, logger: false });
  const description = new DocumentBuilder()
    .setTitle(`Grid Dispatch: ${name}`)
    .setVersion('1')
    .addServer(`/api/${name}`)
    .addBearerAuth()
    .setOpenAPIVersion('3.1.0')
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const comments = docComments(`apps/${name}/src`);
  for (const file of ['libs/corrections/src', 'libs/custody/src', 'libs/service-runtime/src']) {
    for (const [id, comment] of docComments(file)) comments.set(id, comment);
  }
  const endpoints = new Map(endpointsOf(app).map((endpoint) => [endpoint.id, endpoint]));
  const responses = new Responses();
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = path[method];
      if (!operation) continue;
      const id = operation.operationId ?? '';
      const comment = comments.get(id);
      if (!comment) throw new Error(`${name}: ${id} has no doc comment`);
      const endpoint = endpoints.get(id)!;
      operation.description = comment;
      operation.responses = responses.of(endpoint) as never;
      Object.assign(operation, { 'x-permission': permissionOf(endpoint) ?? 'everybody' });
    }
  }
  const elsewhere = responses.elsewhere();
  document.components = {
    ...document.components,
    schemas: responses.schemas,
    responses: responses.responses as never,
  };
  return Object.assign(document, { 'x-elsewhere': elsewhere });
}

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
