output "address" {
  description = "What watches are pointed at: host and port, over TCP or UDP."
  value       = "${local.address}:${local.watch_port}"
}

output "ack_url" {
  description = "What links in alarms begin with."
  value       = local.ack_url
}

output "ack_key_command" {
  description = "Puts a key into the secret of acknowledge links: the first one, or a new one in front of the last, whose links still hold. Run it once after the first apply."
  value       = "secret='${aws_secretsmanager_secret.ack.name}' && aws secretsmanager put-secret-value --secret-id \"$secret\" --secret-string \"$(openssl rand -base64 48) $(aws secretsmanager get-secret-value --secret-id \"$secret\" --query SecretString --output text 2>/dev/null | cut -d ' ' -f 1)\""
}

output "table_prefix" {
  description = "What the names of the tables begin with: --table-prefix of the tool."
  value       = local.table_prefix
}

output "tables" {
  description = "Names of the tables."
  value       = { for suffix in sort(keys(local.tables)) : suffix => "${local.table_prefix}${suffix}" }
}

output "alerts_topic" {
  description = "ARN of the topic that alerts go to: --topic-arn of the tool."
  value       = aws_sns_topic.alerts.arn
}

output "operators_topic" {
  description = "ARN of the topic that alarms of the stack and of its budget go to."
  value       = aws_sns_topic.operators.arn
}

output "functions" {
  description = "Functions, with the version that is called."
  value = {
    decoder = "${module.decoder.name}:${module.decoder.version}"
    sweep   = "${module.sweep.name}:${module.sweep.version}"
    ack     = "${module.ack.name}:${module.ack.version}"
  }
}

output "decoder" {
  description = "ARN that relays call."
  value       = module.decoder.alias_arn
}

output "relay_group" {
  description = "Auto-scaling group of the relays: aws autoscaling start-instance-refresh --auto-scaling-group-name ..."
  value       = aws_autoscaling_group.relay.name
}

output "relay_session_command" {
  description = "A shell on a relay, without SSH."
  value       = "aws ssm start-session --target \"$(aws autoscaling describe-auto-scaling-groups --auto-scaling-group-names ${aws_autoscaling_group.relay.name} --query 'AutoScalingGroups[0].Instances[0].InstanceId' --output text)\""
}

output "log_groups" {
  description = "Log groups of functions and relays."
  value       = [module.decoder.log_group, module.sweep.log_group, module.ack.log_group, aws_cloudwatch_log_group.relay.name]
}

output "dashboard_url" {
  description = "The page to look at first."
  value       = "https://${local.region}.console.aws.amazon.com/cloudwatch/home?region=${local.region}#dashboards/dashboard/${aws_cloudwatch_dashboard.this.dashboard_name}"
}
