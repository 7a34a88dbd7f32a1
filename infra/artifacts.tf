# The jars. A versioned bucket, so that an instance or a function that is made later gets the bytes that were meant, and an earlier upload can be
# gone back to.

resource "aws_s3_bucket" "artifacts" {
  bucket        = "${var.name}-artifacts-${local.account}-${local.region}"
  force_destroy = !var.deletion_protection
  tags          = local.tags
}

resource "aws_s3_bucket_versioning" "artifacts" {
  bucket = aws_s3_bucket.artifacts.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "artifacts" {
  bucket = aws_s3_bucket.artifacts.id

  rule {
    bucket_key_enabled = local.own_key

    apply_server_side_encryption_by_default {
      sse_algorithm     = local.own_key ? "aws:kms" : "AES256"
      kms_master_key_id = local.key_arn
    }
  }
}

resource "aws_s3_bucket_public_access_block" "artifacts" {
  bucket                  = aws_s3_bucket.artifacts.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "artifacts" {
  bucket = aws_s3_bucket.artifacts.id
  policy = templatefile("${path.module}/policies/bucket.json", { bucket = "arn:${local.partition}:s3:::${aws_s3_bucket.artifacts.bucket}" })

  depends_on = [aws_s3_bucket_public_access_block.artifacts]
}

# Long enough to go back by a few releases; a jar is 10 to 30 MB.
resource "aws_s3_bucket_lifecycle_configuration" "artifacts" {
  bucket = aws_s3_bucket.artifacts.id

  rule {
    id     = "earlier-jars"
    status = "Enabled"

    filter {}

    noncurrent_version_expiration {
      noncurrent_days           = 180
      newer_noncurrent_versions = 5
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }

  depends_on = [aws_s3_bucket_versioning.artifacts]
}

resource "aws_s3_object" "decoder" {
  bucket      = aws_s3_bucket.artifacts.id
  key         = "decoder.jar"
  source      = local.decoder_jar
  source_hash = local.decoder_jar == null ? null : filesha256(local.decoder_jar)

  lifecycle {
    precondition {
      condition     = local.decoder_jar != null
      error_message = "decoder_jar: ${length(local.built_decoders)} jars in functions/decoder/target (expected: one). Run ./mvnw clean package -DskipTests, or name the jar of a release."
    }
  }

  depends_on = [aws_s3_bucket_versioning.artifacts, aws_s3_bucket_server_side_encryption_configuration.artifacts]
}

resource "aws_s3_object" "relay" {
  bucket      = aws_s3_bucket.artifacts.id
  key         = "relay.jar"
  source      = local.relay_jar
  source_hash = local.relay_jar == null ? null : filesha256(local.relay_jar)

  lifecycle {
    precondition {
      condition     = local.relay_jar != null
      error_message = "relay_jar: ${length(local.built_relays)} jars in relay/target (expected: one). Run ./mvnw clean package -DskipTests, or name the jar of a release."
    }
  }

  depends_on = [aws_s3_bucket_versioning.artifacts, aws_s3_bucket_server_side_encryption_configuration.artifacts]
}
