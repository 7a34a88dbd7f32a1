# For Terraform and OpenTofu alike; the tests want Terraform 1.11.
# The provider is held at 5.x because that is what the tests here run on; it knows no Lambda runtime newer than java21.
terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}
