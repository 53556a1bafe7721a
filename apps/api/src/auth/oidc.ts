import { Inject, Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { LOOPBACK, SETTINGS, type OidcSettings, type Settings } from '../settings';

/** What has to be remembered between going to the organisation and coming back. */
export interface OidcJourney {
  verifier: string;
  state: string;
  nonce: string;
  /** Where to go afterwards. */
  returnTo: string;
}

/** The person, in the organisation's words. */
export interface DirectoryPerson {
  issuer: string;
  subject: string;
  name: string;
  email: string | null;
  roles: string[];
}

/** OpenID Connect, the code flow with PKCE, state and nonce: openid-client checks them and the token. */
@Injectable()
export class Oidc {
  private found: Promise<client.Configuration> | null = null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** The address to go to, and what to remember until the person is back. */
  async start(oidc: OidcSettings, redirectUri: string, returnTo: string): Promise<{ url: string; journey: OidcJourney }> {
    const journey = { verifier: client.randomPKCECodeVerifier(), state: client.randomState(), nonce: client.randomNonce(), returnTo };
    const url = client.buildAuthorizationUrl(await this.configuration(oidc), {
      redirect_uri: redirectUri,
      scope: 'openid profile email',
      code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
      code_challenge_method: 'S256',
      state: journey.state,
      nonce: journey.nonce,
    });
    return { url: url.href, journey };
  }

  /** @throws what openid-client throws, where the organisation refuses or its answer is not what was asked for. */
  async finish(oidc: OidcSettings, answeredAt: URL, { verifier, state, nonce }: OidcJourney): Promise<DirectoryPerson> {
    const tokens = await client.authorizationCodeGrant(await this.configuration(oidc), answeredAt, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The organisation sent no identity');
    return personOf(claims, oidc.roleClaim);
  }

  /** Where the organisation sends people back to; it has to know the address. */
  redirectUri(host: string): string {
    return `${this.settings.origin ?? `http://${host}`}/auth/oidc/callback`;
  }

  /** What the organisation publishes about itself, asked for once; a failure is asked again. */
  private configuration({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
    const url = new URL(issuer);
    const isHere = url.protocol === 'http:' && LOOPBACK.has(url.hostname);
    // Deprecated as a warning: on this machine alone, for trying it out and for the tests.
    const options = isHere ? { execute: [client.allowInsecureRequests] } : {};
    this.found ??= client.discovery(url, clientId, clientSecret, undefined, options).catch((error: unknown) => {
      this.found = null;
      throw error;
    });
    return this.found;
  }
}

/** Entra ID names a person by tenant and object id, alike for every application; its `sub` is another for each. */
function personOf(claims: client.IDToken, roleClaim: string): DirectoryPerson {
  const text = (name: string) => (typeof claims[name] === 'string' && claims[name] !== '' ? claims[name] : null);
  const roles = claims[roleClaim];
  const email = text('email') ?? text('preferred_username');
  return {
    issuer: claims.iss,
    subject: (text('tid') && text('oid')) ?? claims.sub,
    name: text('name') ?? email ?? 'Somebody without a name',
    email,
    roles: (Array.isArray(roles) ? roles : [roles]).filter((role): role is string => typeof role === 'string'),
  };
}
