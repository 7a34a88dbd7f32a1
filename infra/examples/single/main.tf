# One relay at an Elastic IP: about 100 to 1,000 watches. The stack as a module, with its region, its state and its tags in the hands of the caller. The
# region is that of the address.

terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }

  # State that several people share, and that survives this machine:
  # backend "s3" {
  #   bucket       = "<a versioned bucket of yours>"
  #   key          = "watchline.tfstate"
  #   region       = "us-east-1"
  #   encrypt      = true
  #   use_lockfile = true # Terraform 1.10 and OpenTofu 1.10
  # }
}

provider "aws" {
  region = "us-east-1"
}

module "watchline" {
  source = "../.."

  elastic_ip      = "54.85.159.138"
  time_zone       = "Europe/Berlin"
  operator_emails = ["operator@example.org"]
  sms             = { monthly_spend_usd = 20, sender_id = "Watchline" }
  tags            = { owner = "care" }

  # People are better added by the tool; a desk or a machine may stand here.
  subscriptions = {
    desk = { protocol = "email", endpoint = "desk@example.org", filter = { severity = ["critical"] } }
  }
}

output "watchline" {
  description = "Where watches go, and what to run next."
  value       = module.watchline
}
