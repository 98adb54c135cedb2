# Orders: an API behind a load balancer, run by ECS on Fargate.
# Images come from ECR; deploy.sh pushes them there.

terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = var.region

  default_tags {
    tags = {
      Project = var.project
    }
  }
}

resource "aws_ecr_repository" "orders" {
  name                 = "${var.project}/orders"
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }
}

resource "aws_ecr_lifecycle_policy" "orders" {
  repository = aws_ecr_repository.orders.name

  policy = jsonencode({
    rules = [{
      rulePriority = 1
      description  = "Keep the last 20 images"
      selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = 20 }
      action       = { type = "expire" }
    }]
  })
}

# Nightly invoices take longer than Lambda's 15 minutes, so Batch runs them, on Fargate too.
resource "aws_batch_compute_environment" "invoices" {
  name         = "${var.project}-invoices"
  type         = "MANAGED"
  service_role = aws_iam_role.batch.arn

  compute_resources {
    type               = "FARGATE"
    max_vcpus          = 8
    subnets            = var.private_subnet_ids
    security_group_ids = [aws_security_group.orders.id]
  }
}

resource "aws_batch_job_queue" "invoices" {
  name     = "${var.project}-invoices"
  state    = "ENABLED"
  priority = 1

  compute_environment_order {
    order               = 1
    compute_environment = aws_batch_compute_environment.invoices.arn
  }
}
