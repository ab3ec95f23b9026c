{"algorithm":"Ed25519","keyId":"development-2026","signature":"IbzqlXKmdNtzxzScpGayloNNs7j1_ZfiIiAhEmVpmai6FwqpQW1QQzNtZIiSB0FIBU8lMbqbnJ1muurvJxIQAQ"}
