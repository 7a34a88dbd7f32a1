# What both modes share: the role, the log, the template of an instance. Scripts and units are files in files/; what differs from stack to stack is in
# one file of settings, stack.env.

locals {
  instance_type = coalesce(var.relay_instance_type, local.is_fleet ? "t4g.small" : "t4g.nano")
  heap_mib      = coalesce(var.relay_heap_mib, local.is_fleet ? 768 : 128)
  relay_group   = "${var.name}-relay"
  relay_log     = "/watchline/${var.name}/relay"

  # ConfigKey.java has the same names. The shares of the heap are those of its defaults: 64 and 32 MiB of 256.
  relay_settings = merge({
    WATCHLINE_RELAY_FUNCTION            = "${local.arn.lambda}:function:${local.function_names.decoder}:live"
    WATCHLINE_RELAY_COMMANDS_TABLE      = "${local.table_prefix}commands"
    WATCHLINE_RELAY_PORT                = tostring(local.watch_port)
    WATCHLINE_RELAY_HTTP_PORT           = tostring(local.health_port)
    WATCHLINE_RELAY_HTTP_BIND           = local.is_fleet ? "0.0.0.0" : "127.0.0.1"
    WATCHLINE_RELAY_JOURNAL             = "/var/lib/watchline/journal"
    WATCHLINE_RELAY_JOURNAL_MAX_SIZE    = "${floor(var.journal_gib * 1024 * 4 / 5)}MiB"
    WATCHLINE_RELAY_PENDING_BYTES       = "${floor(local.heap_mib / 4)}MiB"
    WATCHLINE_RELAY_HELD_BYTES          = "${floor(local.heap_mib / 8)}MiB"
    WATCHLINE_RELAY_LANES               = tostring(var.relay_lanes)
    WATCHLINE_RELAY_INVOKE_TIMEOUT      = "30s"
    WATCHLINE_RELAY_IDLE_TIMEOUT        = "${var.relay_idle_minutes}m"
    WATCHLINE_RELAY_UDP_SESSION_TIMEOUT = "${var.relay_idle_minutes}m"
    WATCHLINE_RELAY_STOP_LIMIT          = "${var.relay_stop_seconds}s"
    WATCHLINE_RELAY_TIME_ZONE           = var.time_zone
    WATCHLINE_RELAY_LOG_FORMAT          = "json"
    # Alarms need it. The agent ships the lines with the log, and CloudWatch takes the metrics out of them.
    WATCHLINE_RELAY_EMF = local.relay_metrics
    },
    # Commands wait under the name of the relay that last heard their watch: the single one keeps its name when its instance is replaced. Those of a
    # fleet are called by their instances, in files/prepare.
    local.is_fleet ? {} : { WATCHLINE_RELAY_RELAY_NAME = var.name }
  )

  stack_env = merge({
    STACK            = var.name
    MODE             = var.relay_mode
    AWS_REGION       = local.region
    GROUP            = local.relay_group
    ALLOCATION_ID    = local.is_fleet ? "" : local.allocation_id
    JOURNAL_GIB      = tostring(var.journal_gib)
    JOURNAL_KEY      = coalesce(local.key_arn, "aws")
    JAR_BUCKET       = aws_s3_bucket.artifacts.bucket
    JAR_KEY          = aws_s3_object.relay.key
    JAR_VERSION      = aws_s3_object.relay.version_id
    JAR_SHA256       = local.relay_jar == null ? "" : filesha256(local.relay_jar)
    JAVA_PACKAGE     = var.relay_java_package
    HEALTH_PORT      = tostring(local.health_port)
    LAUNCHING_HOOK   = local.launching_hook
    TERMINATING_HOOK = local.terminating_hook
  })

  launching_hook   = "${var.name}-ready"
  terminating_hook = "${var.name}-drain"

  agent = jsonencode({
    agent = { metrics_collection_interval = 60, run_as_user = "root" }
    logs = { logs_collected = { files = { collect_list = [{
      file_path        = "/var/log/watchline/relay.log"
      log_group_name   = local.relay_log
      log_stream_name  = "{instance_id}"
      timestamp_format = "%s"
    }] } } }
  })

  relay_files = merge(
    { for script in ["lib", "prepare", "take-journal", "announce", "drain"] : "/opt/watchline/bin/${script}" => { mode = "0755", content = file("${path.module}/files/${script}") } },
    { for unit in ["watchline-relay.service", "watchline-announce.service", "watchline-drain.service"] : "/etc/systemd/system/${unit}" => { mode = "0644", content = file("${path.module}/files/${unit}") } },
    {
      "/etc/watchline/stack.env" = { mode = "0644", content = join("", [for key, value in local.stack_env : "${key}=${value}\n"]) }
      "/etc/watchline/relay.env" = { mode = "0644", content = join("", [for key, value in merge(local.relay_settings, {
        AWS_REGION = local.region
        # Serial: the smallest in memory, and pauses on a heap of this size are milliseconds. What is not heap is bounded, too.
        JDK_JAVA_OPTIONS = "-Xms${local.heap_mib}m -Xmx${local.heap_mib}m -XX:+UseSerialGC -XX:MaxMetaspaceSize=96m -XX:ReservedCodeCacheSize=48m -XX:MaxDirectMemorySize=${local.heap_mib}m -Xss512k -XX:+ExitOnOutOfMemoryError"
      }) : "${key}=${value}\n"]) }
      "/etc/watchline/agent.json"                               = { mode = "0644", content = local.agent }
      "/etc/logrotate.d/watchline"                              = { mode = "0644", content = file("${path.module}/files/logrotate") }
      "/etc/systemd/system/watchline-relay.service.d/stop.conf" = { mode = "0644", content = "[Service]\nTimeoutStopSec=${var.relay_stop_seconds + 15}\n" }
      "/etc/sysctl.d/90-watchline.conf"                         = { mode = "0644", content = join("", [for part in local.is_fleet ? ["sysctl", "sysctl-fleet"] : ["sysctl"] : file("${path.module}/files/${part}")]) }
    }
  )

  # JSON is YAML, and has no indentation to get wrong. EC2 takes 16 KiB, so it is packed.
  user_data = "#cloud-config\n${jsonencode({
    # Nobody logs in: people come by Session Manager, which brings its own user.
    users = []
    write_files = [for path, file in local.relay_files : {
      path        = path
      permissions = file.mode
      content     = file.content
    }]
    runcmd = [
      ["useradd", "--system", "--no-create-home", "--home-dir", "/var/lib/watchline", "--shell", "/usr/sbin/nologin", "watchline"],
      ["install", "-d", "-m", "0750", "/var/log/watchline"],
      ["systemctl", "disable", "--now", "sshd.service"],
      ["systemctl", "daemon-reload"],
      ["systemctl", "enable", "--now", "--no-block", "watchline-relay.service", "watchline-announce.service", "watchline-drain.service"],
    ]
  })}"

  relay_resources = merge(local.table_arns, {
    name            = var.name
    region          = local.region
    key             = coalesce(local.key_arn, "none")
    decoder_alias   = "${local.arn.lambda}:function:${local.function_names.decoder}:live"
    relay_object    = "arn:${local.partition}:s3:::${aws_s3_bucket.artifacts.bucket}/relay.jar"
    relay_log_group = "${local.arn.logs}:log-group:${local.relay_log}"
    # The middle part of a group's ARN is made by AWS.
    relay_group = "arn:${local.partition}:autoscaling:${local.region}:${local.account}:autoScalingGroup:*:autoScalingGroupName/${local.relay_group}"
    volumes     = "${local.arn.ec2}:volume/*"
    instances   = "${local.arn.ec2}:instance/*"
    interfaces  = "${local.arn.ec2}:network-interface/*"
    address     = "${local.arn.ec2}:elastic-ip/${local.allocation_id}"
  })

  relay_policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat([], [for document in concat(["relay", "relay-${var.relay_mode}"], local.own_key ? ["own-key", "own-key-volume"] : []) :
      jsondecode(templatefile("${path.module}/policies/${document}.json", local.relay_resources)).Statement
    ]...)
  })
}

# ---------------------------------------------------------------------------------------------------------------------
# Role and log
# ---------------------------------------------------------------------------------------------------------------------

resource "aws_iam_role" "relay" {
  name               = "${var.name}-relay-${local.region}"
  description        = "What a relay's instance may do"
  assume_role_policy = templatefile("${path.module}/policies/assume-plain.json", { service = "ec2.amazonaws.com" })
  tags               = local.tags
}

resource "aws_iam_role_policy" "relay" {
  name   = "work"
  role   = aws_iam_role.relay.id
  policy = local.relay_policy
}

resource "aws_iam_instance_profile" "relay" {
  name = "${var.name}-relay-${local.region}"
  role = aws_iam_role.relay.name
  tags = local.tags
}

resource "aws_cloudwatch_log_group" "relay" {
  name              = local.relay_log
  retention_in_days = var.log_days
  kms_key_id        = local.key_arn
  tags              = local.tags
}

# ---------------------------------------------------------------------------------------------------------------------
# Instances
# ---------------------------------------------------------------------------------------------------------------------

data "aws_ssm_parameter" "image" {
  count = var.ami_id == null ? 1 : 0

  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64"
}

resource "aws_launch_template" "relay" {
  name                   = local.relay_group
  description            = "Relay of ${var.name}"
  image_id               = var.ami_id != null ? var.ami_id : data.aws_ssm_parameter.image[0].insecure_value
  instance_type          = local.instance_type
  user_data              = base64gzip(local.user_data)
  update_default_version = true
  ebs_optimized          = true
  tags                   = local.tags

  iam_instance_profile {
    arn = aws_iam_instance_profile.relay.arn
  }

  # Session tokens only, and none for anything behind another hop.
  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
    instance_metadata_tags      = "disabled"
  }

  # A T4g begins with no credits: without unlimited, the first boot would run at a twentieth of a core. What a boot borrows is paid back by the idle
  # hours after it, and only a load above the baseline for a whole day costs.
  dynamic "credit_specification" {
    for_each = startswith(local.instance_type, "t") ? ["unlimited"] : []

    content {
      cpu_credits = credit_specification.value
    }
  }

  monitoring {
    enabled = false
  }

  # A public address of its own until it has the given one, and for a fleet's way out; nothing gets in but what the security group says.
  network_interfaces {
    associate_public_ip_address = true
    delete_on_termination       = true
    security_groups             = [aws_security_group.relay.id]
  }

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_type           = "gp3"
      volume_size           = 8
      encrypted             = true
      delete_on_termination = true
    }
  }

  dynamic "tag_specifications" {
    for_each = toset(["instance", "volume", "network-interface"])

    content {
      resource_type = tag_specifications.value
      tags          = merge(local.tags, { Name = local.relay_group })
    }
  }
}

# Readiness is said by the instance itself, when its relay takes frames (fleet) or could (single). The end is held back until its relay has drained.
# Not the load balancer's health: a relay whose disk is full is not ready, and to end it is to lose what it holds in memory.
resource "aws_autoscaling_group" "relay" {
  name                      = local.relay_group
  min_size                  = local.is_fleet ? var.fleet.min : 1
  max_size                  = local.is_fleet ? var.fleet.max : 1
  vpc_zone_identifier       = [local.home_subnet]
  target_group_arns         = local.is_fleet ? [aws_lb_target_group.relay[0].arn] : []
  health_check_type         = "EC2"
  health_check_grace_period = 60
  default_instance_warmup   = 60
  wait_for_capacity_timeout = "20m"
  termination_policies      = ["OldestLaunchTemplate", "OldestInstance"]
  max_instance_lifetime     = null

  launch_template {
    id      = aws_launch_template.relay.id
    version = aws_launch_template.relay.latest_version
  }

  initial_lifecycle_hook {
    name                 = local.launching_hook
    lifecycle_transition = "autoscaling:EC2_INSTANCE_LAUNCHING"
    default_result       = "ABANDON"
    heartbeat_timeout    = 900
  }

  initial_lifecycle_hook {
    name                 = local.terminating_hook
    lifecycle_transition = "autoscaling:EC2_INSTANCE_TERMINATING"
    default_result       = "CONTINUE"
    # Of an instance that says nothing. One that drains says so each half minute, because hooks are set when the group is made and never changed.
    heartbeat_timeout = 120
  }

  # The new one is there before the old one goes: in single it waits with everything done for journal and address. Of a fleet one goes at a time, so
  # that all its watches do not come back at once.
  instance_refresh {
    strategy = "Rolling"

    preferences {
      min_healthy_percentage = 100
      max_healthy_percentage = local.is_fleet ? 110 : 200
      auto_rollback          = true
      instance_warmup        = 60
    }
  }

  dynamic "tag" {
    for_each = merge(local.tags, { Name = local.relay_group })

    content {
      key                 = tag.key
      value               = tag.value
      propagate_at_launch = true
    }
  }

  # An instance that ends must still find all that draining takes, and one that begins all that it asks for.
  depends_on = [
    aws_iam_role_policy.relay,
    aws_cloudwatch_log_group.relay,
    aws_route.internet,
    aws_route_table_association.public,
    aws_vpc_endpoint.gateway,
    aws_vpc_security_group_egress_rule.relay,
    aws_ebs_volume.journal,
    module.decoder,
    aws_dynamodb_table.this,
  ]

  lifecycle {
    ignore_changes = [desired_capacity]

    precondition {
      condition     = contains(data.aws_ec2_instance_type_offerings.zones.locations, local.home_zone)
      error_message = "${local.instance_type} is not to be had in ${local.home_zone} (expected: one of ${join(", ", sort(data.aws_ec2_instance_type_offerings.zones.locations))}). Set zone, or network.subnet_ids, or take another relay_instance_type."
    }
  }
}
