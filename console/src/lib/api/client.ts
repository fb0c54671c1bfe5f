import createClient from 'openapi-fetch';
import type { paths } from '@contract';
import { call } from './access';
import { Problem, problemOf } from './problem';

/** Every call of the contract, typed. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: call });

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What a call answered, or its {@link Problem} thrown. */
export async function answered<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  return (await whole(outcome)).data as T;
}

/** The same with the response, for its headers. */
export async function whole<T>(outcome: Promise<Outcome<T>>): Promise<Outcome<T>> {
  let result;
  try {
    result = await outcome;
  } catch {
    throw new Problem(0, '');
  }
  if (!result.response.ok) {
    throw problemOf(result.response, result.error);
  }
  return result;
}

/** A call that the contract does not describe in types. */
export async function send<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Outcome<T>> {
  const request = new Request(window.location.origin + path, {
    method,
    headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  let response;
  try {
    response = await call(request);
  } catch {
    throw new Problem(0, '');
  }
  const text = await response.text();
  let json: unknown;
  try {
    json = text ? JSON.parse(text) : undefined;
  } catch {
    json = undefined;
  }
  if (!response.ok) {
    throw problemOf(response, json);
  }
  return { data: json as T, response };
}
