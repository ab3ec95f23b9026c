import { createHash, randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';
import {
  assertionJwsType,
  clientAssertionType,
  commandBatchAnswerSchema,
  hubInfoSchema,
  pairingAnswerSchema,
  proofJwsType,
  publicSigningJwkSchema,
  tokenAnswerSchema,
  type CommandAnswer,
  type HubInfo,
  type PairingAnswer,
  type PublicSigningJwk,
  type SealedCommand,
} from '#shared/hub/index';
import { sealCommand, type CommandWish } from './sealCommand';

type SigningKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

export interface KeyPair {
  readonly privateKey: SigningKey;
  readonly jwk: PublicSigningJwk;
  readonly thumbprint: string;
}

/** A new ES256 key pair. */
export async function makeKeyPair(): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = publicSigningJwkSchema.parse(await exportJWK(publicKey));
  return { privateKey, jwk, thumbprint: await calculateJwkThumbprint(jwk) };
}

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly key?: KeyPair;
  /** Claims that replace the right ones, to see them refused. */
  readonly proof?: Record<string, unknown>;
  /** A whole proof, to see it refused the second time. */
  readonly proofText?: string;
}

export interface Answered {
  readonly status: number;
  readonly json: unknown;
  readonly headers: Headers;
}

export async function makeProof(hubUrl: string, call: Call, key: KeyPair): Promise<string> {
  const { token } = call;
  return new SignJWT({
    jti: randomUUID(),
    htm: call.method,
    htu: `${hubUrl}${call.path.split('?')[0]}`,
    iat: Math.floor(Date.now() / 1000),
    ...(token && { ath: createHash('sha256').update(token).digest('base64url') }),
    ...call.proof,
  })
    .setProtectedHeader({ typ: proofJwsType, alg: 'ES256', jwk: key.jwk })
    .sign(key.privateKey);
}

/** A call to the hub, with a proof and a token where given. */
export async function callHub(hubUrl: string, call: Call): Promise<Answered> {
  const proof = call.proofText ?? (call.key && (await makeProof(hubUrl, call, call.key)));
  const response = await fetch(`${hubUrl}${call.path}`, {
    method: call.method,
    headers: {
      ...(proof && { dpop: proof }),
      ...(call.token && { authorization: `DPoP ${call.token}` }),
      ...(call.body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text && JSON.parse(text), headers: response.headers };
}

/** A computer with one counselor, as a client of the hub. */
export class TestComputer {
  token: string | undefined;
  paired: PairingAnswer | undefined;

  private constructor(
    readonly hubUrl: string,
    readonly id: string,
    readonly key: KeyPair,
    readonly counselorKey: KeyPair,
    readonly hub: HubInfo,
  ) {}

  static async make(hubUrl: string, id = `computer_${randomUUID()}`): Promise<TestComputer> {
    const hub = hubInfoSchema.parse(
      (await callHub(hubUrl, { method: 'GET', path: '/v1/hub' })).json,
    );
    return new TestComputer(hubUrl, id, await makeKeyPair(), await makeKeyPair(), hub);
  }

  /** The same computer and its keys with another counselor at it. */
  async withColleague(): Promise<TestComputer> {
    return new TestComputer(this.hubUrl, this.id, this.key, await makeKeyPair(), this.hub);
  }

  /** The same computer by another address of the hub. */
  by(hubUrl: string): TestComputer {
    const other = new TestComputer(hubUrl, this.id, this.key, this.counselorKey, this.hub);
    other.token = this.token;
    other.paired = this.paired;
    return other;
  }

  get counselorId(): string {
    return this.paired?.counselor.id ?? 'not-paired-yet';
  }

  call(call: Omit<Call, 'key'>): Promise<Answered> {
    return callHub(this.hubUrl, { key: this.key, token: this.token, ...call });
  }

  pairRequest(invitationCode: string): Omit<Call, 'key'> {
    const computer = { id: this.id, publicJwk: this.key.jwk };
    const body = { invitationCode, computer, counselorSigningJwk: this.counselorKey.jwk };
    return { method: 'POST', path: '/v1/pairing', body, token: undefined };
  }

  async pair(invitationCode: string): Promise<this> {
    const { json } = await this.call(this.pairRequest(invitationCode));
    this.paired = pairingAnswerSchema.parse(json);
    return this;
  }

  async assertion(key: KeyPair, subject: string, changed: Record<string, unknown> = {}) {
    const nowSeconds = Math.floor(Date.now() / 1000);
    const counselor = key === this.counselorKey ? { computer: this.id } : {};
    return new SignJWT({
      iss: subject,
      sub: subject,
      aud: this.hub.hubId,
      jti: randomUUID(),
      iat: nowSeconds,
      exp: nowSeconds + 120,
      ...counselor,
      ...changed,
    })
      .setProtectedHeader({ typ: assertionJwsType, alg: 'ES256', kid: key.thumbprint })
      .sign(key.privateKey);
  }

  async tokenRequest(scope: 'deliver' | 'read'): Promise<Omit<Call, 'key'>> {
    const counselor = scope === 'read' && {
      counselor_assertion: await this.assertion(this.counselorKey, this.counselorId),
    };
    const body = {
      grant_type: 'client_credentials',
      client_assertion_type: clientAssertionType,
      client_assertion: await this.assertion(this.key, this.id),
      ...counselor,
    };
    return { method: 'POST', path: '/v1/token', body, token: undefined };
  }

  async signIn(scope: 'deliver' | 'read' = 'read'): Promise<this> {
    const { json } = await this.call(await this.tokenRequest(scope));
    this.token = tokenAnswerSchema.parse(json).access_token;
    return this;
  }

  /** Signs and seals a command; `changed` alters what is signed, to see the difference refused. */
  async seal(
    wish: CommandWish,
    changed: Partial<Record<string, unknown>> = {},
    key: KeyPair = this.counselorKey,
  ): Promise<SealedCommand> {
    const [sealingKey] = this.hub.sealingKeys;
    if (!sealingKey) throw new Error('The hub has no sealing key');
    const maker = { counselorId: this.counselorId, computerId: this.id, key };
    return sealCommand(sealingKey, maker, wish, changed);
  }

  async deliver(...commands: SealedCommand[]): Promise<CommandAnswer[]> {
    const { json } = await this.call({
      method: 'POST',
      path: '/v1/commands',
      body: { commands },
    });
    return commandBatchAnswerSchema.parse(json).answers;
  }
}
