"""Thumbnails of product pictures: Lambda calls `make` for an upload and `find` for a request."""

import io
import json
import os

import boto3
from PIL import Image

s3 = boto3.client("s3")
sqs = boto3.client("sqs")
table = boto3.resource("dynamodb").Table(os.environ["TABLE"])


def make(event, context):
    for record in sorted(event["Records"], key=lambda record: record["eventTime"]):
        bucket = record["s3"]["bucket"]["name"]
        key = record["s3"]["object"]["key"]
        picture = Image.open(s3.get_object(Bucket=bucket, Key=key)["Body"])
        picture.thumbnail((256, 256))
        data = io.BytesIO()
        picture.save(data, "WEBP")
        s3.put_object(Bucket=bucket, Key=f"thumbnails/{key}.webp", Body=data.getvalue())
        table.put_item(Item={"id": key, "width": picture.width, "height": picture.height})
        sqs.send_message(QueueUrl=os.environ["QUEUE_URL"], MessageBody=json.dumps({"key": key}))


def find(event, context):
    item = table.get_item(Key={"id": event["pathParameters"]["id"]}).get("Item")
    return {"statusCode": 200 if item else 404, "body": json.dumps(item, default=int)}
