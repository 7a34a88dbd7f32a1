output "name" {
  description = "Name of the function."
  value       = aws_lambda_function.this.function_name
}

output "alias" {
  description = "Name of the alias that callers call."
  value       = aws_lambda_alias.live.name
}

output "alias_arn" {
  description = "ARN of the alias."
  value       = aws_lambda_alias.live.arn
}

output "invoke_arn" {
  description = "ARN of the alias as API Gateway wants it."
  value       = aws_lambda_alias.live.invoke_arn
}

output "version" {
  description = "Version that is called."
  value       = aws_lambda_alias.live.function_version
}

output "role" {
  description = "Name of its role."
  value       = aws_iam_role.this.name
}

output "log_group" {
  description = "Name of its log group."
  value       = aws_cloudwatch_log_group.this.name
}

# For tests: what an emulator drops is asserted here.
output "function" {
  description = "The function as it is configured."
  value       = aws_lambda_function.this
}

output "policy" {
  description = "What it may do, as JSON."
  value       = aws_iam_role_policy.this.policy
}

output "log_group_days" {
  description = "Days that its log lines are kept."
  value       = aws_cloudwatch_log_group.this.retention_in_days
}
