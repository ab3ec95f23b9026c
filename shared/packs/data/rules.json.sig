{"algorithm":"Ed25519","keyId":"development-2026","signature":"L0Hdh36_572yiaLubHMCPdAzA-npUF8Dq5FXoaN3BjXI4dY9o-hJvGKSipSGkscmONXQ3M7iDfior6Rpc7VwDw"}
