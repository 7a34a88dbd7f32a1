# Who may do what. A statement more or less, or a wildcard, is a change to this file.

mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  elastic_ip  = "54.85.159.138"
  decoder_jar = "./tests/fixtures/decoder.jar"
  relay_jar   = "./tests/fixtures/relay.jar"
}

run "functions_may_do_what_their_code_calls" {
  command = plan

  assert {
    condition = { for statement in jsondecode(module.decoder.policy).Statement : statement.Sid => join(" ", concat(statement.Action, ["|"], statement.Resource)) } == {
      StoreFrame             = "dynamodb:BatchWriteItem dynamodb:PutItem | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-reports arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-quarantine"
      KnowDevice             = "dynamodb:BatchGetItem dynamodb:UpdateItem | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-devices"
      OpenAndMarkAlarm       = "dynamodb:PutItem dynamodb:UpdateItem | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-alarms"
      SendCommand            = "dynamodb:Query dynamodb:UpdateItem | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-commands"
      ReadAccountAndCountSms = "dynamodb:Query dynamodb:UpdateItem | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-accounts"
      ReadDayBeforeAlarm     = "dynamodb:Query | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-alarms arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-reports"
      PublishAlert           = "sns:Publish | arn:aws:sns:eu-central-1:123456789012:watchline-alerts"
      ReadAckKey             = "secretsmanager:GetSecretValue | arn:aws:secretsmanager:eu-central-1:123456789012:secret:watchline/ack-key-AbCdEf"
      WriteOwnLog            = "logs:CreateLogStream logs:PutLogEvents | arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/watchline-decoder:*"
    }
    error_message = "expected the decoder's statements"
  }

  assert {
    condition = { for statement in jsondecode(module.sweep.policy).Statement : statement.Sid => join(" ", concat(statement.Action, ["|"], statement.Resource)) } == {
      FindAlarm              = "dynamodb:Query | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-alarms/index/byOutbox arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-alarms/index/byAccount"
      TendAlarm              = "dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-alarms"
      FindSilentDevice       = "dynamodb:Query | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-devices/index/bySilence"
      FindDueSummary         = "dynamodb:Query | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-accounts/index/byQuiet"
      TendDevice             = "dynamodb:BatchGetItem dynamodb:UpdateItem | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-devices"
      ReadAccountAndCountSms = "dynamodb:Query dynamodb:UpdateItem | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-accounts"
      ReadDayBeforeAlarm     = "dynamodb:Query | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-alarms arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-reports"
      PublishAlert           = "sns:Publish | arn:aws:sns:eu-central-1:123456789012:watchline-alerts"
      ReadAckKey             = "secretsmanager:GetSecretValue | arn:aws:secretsmanager:eu-central-1:123456789012:secret:watchline/ack-key-AbCdEf"
      KeepFailedCall         = "sqs:SendMessage | arn:aws:sqs:eu-central-1:123456789012:watchline-dead-letters"
      WriteOwnLog            = "logs:CreateLogStream logs:PutLogEvents | arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/watchline-sweep:*"
    }
    error_message = "expected the sweep's statements"
  }

  assert {
    condition = { for statement in jsondecode(module.ack.policy).Statement : statement.Sid => join(" ", concat(statement.Action, ["|"], statement.Resource)) } == {
      FindAlarmOfLink = "dynamodb:Query | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-alarms/index/byRef"
      AnswerAlarm     = "dynamodb:GetItem dynamodb:UpdateItem | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-alarms"
      NameWearer      = "dynamodb:GetItem | arn:aws:dynamodb:eu-central-1:123456789012:table/watchline-devices"
      ReadAckKey      = "secretsmanager:GetSecretValue | arn:aws:secretsmanager:eu-central-1:123456789012:secret:watchline/ack-key-AbCdEf"
      WriteOwnLog     = "logs:CreateLogStream logs:PutLogEvents | arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/watchline-ack:*"
    }
    error_message = "expected whoever opens a link to reach alarms and the wearer's name, and nothing more"
  }
}

run "no_resource_is_a_wildcard_that_aws_does_not_force" {
  command = plan

  assert {
    condition     = alltrue(flatten([for policy in [module.decoder.policy, module.sweep.policy, module.ack.policy, aws_iam_role_policy.scheduler.policy, aws_iam_role_policy.sms_log[0].policy] : [for statement in jsondecode(policy).Statement : !contains(statement.Resource, "*")]]))
    error_message = "expected functions, schedule and SMS without a wildcard"
  }

  # Neither what describes nor what Session Manager needs can be narrowed.
  assert {
    condition = { for statement in jsondecode(aws_iam_role_policy.relay.policy).Statement : statement.Sid => statement.Action if contains(statement.Resource, "*") } == {
      LookAround     = ["ec2:DescribeInstances", "ec2:DescribeVolumes"]
      SessionManager = ["ssm:UpdateInstanceInformation", "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel"]
    }
    error_message = "expected relays to have two wildcards"
  }

  assert {
    condition     = alltrue(flatten([for policy in [module.decoder.policy, module.sweep.policy, module.ack.policy, aws_iam_role_policy.scheduler.policy, aws_iam_role_policy.sms_log[0].policy, aws_iam_role_policy.relay.policy] : [for statement in jsondecode(policy).Statement : [for action in statement.Action : !strcontains(action, "*")]]]))
    error_message = "expected no action to be a wildcard"
  }
}

run "a_relay_touches_its_own_stack_alone" {
  command = plan

  assert {
    condition     = alltrue([for statement in jsondecode(aws_iam_role_policy.relay.policy).Statement : try(statement.Condition.StringEquals["aws:ResourceTag/watchline:stack"] == "watchline", false) if anytrue([for action in statement.Action : contains(["ec2:AttachVolume", "ec2:DetachVolume"], action)])])
    error_message = "expected volumes and instances of this stack"
  }

  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.relay.policy).Statement : statement.Resource if statement.Sid == "TakeAddress"] == [["arn:aws:ec2:eu-central-1:123456789012:elastic-ip/eipalloc-0aaaaaaaaaaaaaaaa"]]
    error_message = "expected the given address and no other"
  }

  assert {
    condition     = !contains([for statement in jsondecode(aws_iam_role_policy.relay.policy).Statement : statement.Sid], "DropEmptyJournal")
    error_message = "expected a single relay not to delete its journal"
  }
}

run "a_fleet_makes_and_drops_its_journals" {
  command = plan

  variables {
    relay_mode = "fleet"
  }

  assert {
    condition = alltrue([for statement in jsondecode(aws_iam_role_policy.relay.policy).Statement :
      anytrue([try(statement.Condition.StringEquals["aws:ResourceTag/watchline:role"] == "journal", false), try(statement.Condition.StringEquals["aws:RequestTag/watchline:role"] == "journal", false)])
    if contains(["MakeJournal", "DropEmptyJournal", "AttachJournal"], statement.Sid)])
    error_message = "expected journals of this stack alone"
  }

  assert {
    condition     = !contains(flatten([for statement in jsondecode(aws_iam_role_policy.relay.policy).Statement : statement.Action]), "ec2:AssociateAddress")
    error_message = "expected the address to be the balancer's"
  }
}
