{"algorithm":"Ed25519","keyId":"development-2026","signature":"HPK6yGf0E2e32INiIug0-Y1cb0MGE1DlJ1avw6OqLbYHyX1wIwt9YyIGBATJfN1vcaJZgxn39g-6PnLNi7X1DQ"}
