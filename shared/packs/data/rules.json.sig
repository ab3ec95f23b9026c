{"algorithm":"Ed25519","keyId":"development-2026","signature":"VljEt7yjVKwUYLorksMeAYwi0w9m05_Ubv4ARXS78SpyXHwpWMZ-V49DcCvPN4Zk5AoC90AmRir3P2uzagbQDg"}
