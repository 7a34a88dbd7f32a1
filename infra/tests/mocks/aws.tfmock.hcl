# What AWS would say. Account, region and address are made up or the documentation's.

mock_data "aws_caller_identity" {
  defaults = {
    account_id = "123456789012"
  }
}

mock_data "aws_partition" {
  defaults = {
    partition = "aws"
  }
}

mock_data "aws_region" {
  defaults = {
    name = "eu-central-1"
  }
}

mock_data "aws_availability_zones" {
  defaults = {
    names = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
  }
}

mock_data "aws_ec2_instance_type_offerings" {
  defaults = {
    locations = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
  }
}

mock_data "aws_subnet" {
  defaults = {
    availability_zone = "eu-central-1b"
  }
}

mock_data "aws_eip" {
  defaults = {
    id = "eipalloc-0aaaaaaaaaaaaaaaa"
  }
}

mock_data "aws_ssm_parameter" {
  defaults = {
    insecure_value = "ami-0aaaaaaaaaaaaaaaa"
  }
}

mock_resource "aws_eip" {
  defaults = {
    public_ip     = "192.0.2.10"
    allocation_id = "eipalloc-0bbbbbbbbbbbbbbbb"
  }
}

mock_resource "aws_sns_topic" {
  defaults = {
    arn = "arn:aws:sns:eu-central-1:123456789012:topic"
  }
}

mock_resource "aws_sqs_queue" {
  defaults = {
    arn = "arn:aws:sqs:eu-central-1:123456789012:queue"
  }
}

mock_resource "aws_kms_key" {
  defaults = {
    arn = "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  }
}

mock_resource "aws_secretsmanager_secret" {
  defaults = {
    arn = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:watchline/ack-key-AbCdEf"
  }
}

mock_resource "aws_iam_role" {
  defaults = {
    arn = "arn:aws:iam::123456789012:role/role"
  }
}

mock_resource "aws_iam_instance_profile" {
  defaults = {
    arn = "arn:aws:iam::123456789012:instance-profile/profile"
  }
}

mock_resource "aws_lambda_function" {
  defaults = {
    version = "7"
  }
}

mock_resource "aws_lambda_alias" {
  defaults = {
    arn = "arn:aws:lambda:eu-central-1:123456789012:function:function:live"
  }
}

mock_resource "aws_apigatewayv2_api" {
  defaults = {
    id           = "abcdefghij"
    api_endpoint = "https://abcdefghij.execute-api.eu-central-1.amazonaws.com"
  }
}

mock_resource "aws_s3_object" {
  defaults = {
    version_id = "version-1"
  }
}

mock_resource "aws_launch_template" {
  defaults = {
    id             = "lt-0aaaaaaaaaaaaaaaa"
    latest_version = 3
  }
}

mock_resource "aws_lb" {
  defaults = {
    arn        = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/net/watchline-relay/0123456789abcdef"
    arn_suffix = "net/watchline-relay/0123456789abcdef"
  }
}

mock_resource "aws_lb_target_group" {
  defaults = {
    arn        = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/watchline-relay/0123456789abcdef"
    arn_suffix = "targetgroup/watchline-relay/0123456789abcdef"
  }
}

mock_resource "aws_cloudwatch_metric_alarm" {
  defaults = {
    arn = "arn:aws:cloudwatch:eu-central-1:123456789012:alarm:alarm"
  }
}
