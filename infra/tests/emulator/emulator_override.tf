# What the emulator makes of these would fail the run for reasons of its own; terraform test asserts them as they are.

# It heeds a Deny and not its condition, so that nobody could upload anything.
resource "aws_s3_bucket_policy" "artifacts" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "Nothing", Effect = "Allow", Principal = { AWS = local.account }, Action = ["s3:GetObject"], Resource = ["arn:aws:s3:::${aws_s3_bucket.artifacts.bucket}/*"] }]
  })
}

# It forgets how many earlier versions are kept, and the provider waits for three minutes until it does not.
resource "aws_s3_bucket_lifecycle_configuration" "artifacts" {
  rule {
    id     = "earlier-jars"
    status = "Enabled"

    filter {}

    noncurrent_version_expiration {
      noncurrent_days = 180
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

# It adds the template's own tags to those of the instances, and has no instance refresh, which that difference would ask for.
resource "aws_launch_template" "relay" {
  lifecycle {
    ignore_changes = [tag_specifications]
  }
}

# It forgets the address of the balancer, and will not have it changed in one zone.
resource "aws_lb" "relay" {
  lifecycle {
    ignore_changes = [subnet_mapping]
  }
}
