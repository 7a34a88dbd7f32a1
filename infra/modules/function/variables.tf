variable "name" {
  description = "Name of the function and its log group."
  type        = string
}

variable "role_name" {
  description = "Name of its role, which no other region of the account may have."
  type        = string
}

variable "description" {
  description = "What it is for."
  type        = string
}

variable "handler" {
  description = "Class that Lambda calls."
  type        = string
}

variable "runtime" {
  description = "Lambda runtime."
  type        = string
}

variable "architecture" {
  description = "arm64 or x86_64."
  type        = string
}

variable "memory_mib" {
  description = "Memory, which decides the share of a core."
  type        = number
}

variable "timeout_seconds" {
  description = "After which Lambda ends a call."
  type        = number
}

variable "concurrency" {
  description = "Reserved concurrency; null takes from what the account has left."
  type        = number
}

variable "environment" {
  description = "Settings."
  type        = map(string)
}

variable "package" {
  description = "The jar: bucket, key, version and base64 of its SHA-256."
  type = object({
    bucket  = string
    key     = string
    version = string
    hash    = string
  })
}

variable "policy" {
  description = "What it may do: one document, as JSON."
  type        = string
}

variable "assume_policy" {
  description = "Who may take its role, as JSON."
  type        = string
}

variable "dead_letters" {
  description = "ARN of the queue for asynchronous calls that failed; null when nobody calls it so."
  type        = string
  default     = null
}

variable "alias_version" {
  description = "Version that the alias points to; null for the newest."
  type        = string
  default     = null
}

variable "log_days" {
  description = "Days that log lines are kept."
  type        = number
}

variable "system_log_level" {
  description = "Of Lambda's own lines."
  type        = string
}

variable "key_arn" {
  description = "Key of one's own for log and settings; null for those that AWS owns."
  type        = string
  default     = null
}

variable "tags" {
  description = "Tags."
  type        = map(string)
}
