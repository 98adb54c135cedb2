variable "project" {
  description = "Prefix of every name"
  type        = string
  default     = "shop"
}

variable "region" {
  type    = string
  default = "eu-central-1"
}

variable "image_tag" {
  description = "Tag of the orders image in ECR"
  type        = string
}

variable "vpc_id" {
  type = string
}

variable "private_subnet_ids" {
  type = list(string)
}
