# Several relays behind a network load balancer at the same Elastic IP: 10,000 watches and more. With a key of one's own and all alarms.

terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

provider "aws" {
  region = "us-east-1"
}

module "watchline" {
  source = "../.."

  relay_mode      = "fleet"
  fleet           = { min = 2, max = 8, connections = 15000 }
  elastic_ip      = "54.85.159.138"
  encryption_key  = "create"
  watch_level     = "full"
  budget_usd      = 400
  operator_emails = ["operator@example.org"]
  sms             = { monthly_spend_usd = 200 }
}

output "watchline" {
  description = "Where watches go, and what to run next."
  value       = module.watchline
}
