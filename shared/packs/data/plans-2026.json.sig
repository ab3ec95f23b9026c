{"algorithm":"Ed25519","keyId":"development-2026","signature":"oEKUZf8U_b6TTtkiZvQgyW4ZCat2zABq1kpvkJEcrCZrZw8I12rbOEUPHBh-0uwXfdm6jwj3qbpO7LrFLS73DA"}
