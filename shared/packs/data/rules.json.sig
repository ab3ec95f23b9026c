{"algorithm":"Ed25519","keyId":"development-2026","signature":"ObO-ilyWRuyIfs1y79BZgvCwUjYyHH805O5Rc9EBEMdF9z5cRtuGAQ3msvwypYgmvyjLiiq7TysmxPYaySAwAA"}
