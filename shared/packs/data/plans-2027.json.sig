{"algorithm":"Ed25519","keyId":"development-2026","signature":"IwomM8f-sAf6zJ15J83gMgwCEJB3wdTWwLSOjV1OfQ6mjTxN6lw5c8RFQD9pcsU_jD0k9NtwBn11lrthqUMhCQ"}
