{"algorithm":"Ed25519","keyId":"development-2026","signature":"X5TgY9vouWULqQjcw3xxOYCTqG7t3KEGS4JPgw2C01sA9lTLJMGgUfjOGPEiNLFrOb8WI40TJ9dXRMLG7xrgAg"}
