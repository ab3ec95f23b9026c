import { describe, expect, test } from 'vitest';
import {
  accessProblems,
  commonProblems,
  hubRoutes,
  openApiDocument,
  problemOf,
  problemSchema,
  problemTable,
  type ProblemCode,
  type RouteContract,
} from '#shared/hub/index';

type Json = Record<string, unknown>;
const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
};
interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required: boolean; schema: Json }[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { description: string; content: Json }>;
}

const routes = Object.entries<RouteContract>(hubRoutes);
const operationOf = ({ path, method }: RouteContract) =>
  document.paths[path]?.[method.toLowerCase()];

/** Every value of a JSON tree with the place where it stands. */
function* walk(value: unknown, place = '#'): Generator<[string, unknown]> {
  yield [place, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${place}/${key}`);
}

function resolve(reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (value as Json | undefined)?.[key], document);
}

describe('the OpenAPI document', () => {
  test('describes every route of the contract and nothing else', () => {
    expect(document.openapi).toBe('3.1.0');
    const described = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(described.sort()).toEqual(routes.map(([name]) => name).sort());
  });

  test.each(routes)('gives %s its parameters, its body and each way it can fail', (_, route) => {
    const operation = operationOf(route);
    const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = operation?.parameters?.filter(({ in: place }) => place === 'path') ?? [];
    expect(described.map(({ name }) => name)).toEqual(inPath);
    expect(described.every(({ required }) => required)).toBe(true);
    expect(Boolean(operation?.requestBody)).toBe(Boolean(route.body));
    const codes = [...commonProblems, ...accessProblems[route.access], ...route.problems];
    for (const code of codes) {
      expect(operation?.responses[problemTable[code].status]?.description).toContain(code);
    }
  });

  test('holds no reference that leads nowhere, and only types that JSON Schema knows', () => {
    const types = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']);
    for (const [place, value] of walk(document)) {
      if (place.endsWith('/$ref')) expect(resolve(String(value))).toBeDefined();
      if (place.endsWith('/schema/type')) expect(types).toContain(value);
    }
  });
});

describe('problem details', () => {
  test.each(Object.keys(problemTable) as ProblemCode[])('of %s keep to their schema', (code) => {
    const problem = problemOf(code, { fields: ['body.caseId'], retryAfterMs: 10 });
    expect(problemSchema.parse(problem)).toEqual(problem);
    expect(problem.status).toBeGreaterThanOrEqual(400);
  });
});
