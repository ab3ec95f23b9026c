import { z } from 'zod';
import { hubApiVersion } from './hubInfo';
import { problemMediaType, problemSchema, problemTable, type ProblemCode } from './problem';
import { accessProblems, commonProblems, hubRoutes, type RouteContract } from './routes';

type Json = Record<string, unknown>;

/** The contract as an OpenAPI 3.1 document, made from the same schemas that check each message. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const [name, route] of Object.entries<RouteContract>(hubRoutes)) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operation(name, route),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Enroller Desk hub', version: `${hubApiVersion}.0.0` },
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
      securitySchemes: {
        accessToken: { type: 'http', scheme: 'DPoP', description: 'RFC 9449 access token' },
        proof: { type: 'apiKey', in: 'header', name: 'DPoP', description: 'RFC 9449 proof' },
      },
    },
  };
}

function operation(name: string, route: RouteContract): Json {
  const parameters = [...parametersOf('path', route.params), ...parametersOf('query', route.query)];
  return {
    operationId: name,
    summary: route.summary,
    security: securityOf(route),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && {
      requestBody: { required: true, content: jsonContent(jsonSchema(route.body, 'input')) },
    }),
    responses: { '200': successOf(route), ...failuresOf(route) },
  };
}

function securityOf({ access }: RouteContract): Json[] {
  if (access === 'open') return [];
  return access === 'proof' ? [{ proof: [] }] : [{ accessToken: [], proof: [] }];
}

function successOf({ answer }: RouteContract): Json {
  const content =
    answer === 'bytes'
      ? { 'application/octet-stream': {} }
      : jsonContent(jsonSchema(answer, 'output'));
  return { description: 'Done', content };
}

function failuresOf(route: RouteContract): Json {
  const codes = [...commonProblems, ...accessProblems[route.access], ...route.problems];
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = problemTable[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      String(status),
      {
        description: group.join(', '),
        content: { [problemMediaType]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function parametersOf(place: 'path' | 'query', schema: z.ZodType | undefined): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function jsonContent(schema: Json): Json {
  return { 'application/json': { schema } };
}

/** OpenAPI 3.1 speaks JSON Schema 2020-12; the dialect is said once for the whole document. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
